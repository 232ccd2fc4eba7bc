import HearthDomain
import VCard

extension CardBuilder {
  /// Where the person works now, and as what; places they have left stay out.
  mutating func appendWork(of details: Contact.Details) {
    let current = details.affiliations.filter { $0.endedOn == nil }
    if let main = current.first { append("ORG", .components(main.components)) }
    append("TITLE", text: details.title ?? current.first?.title)
    append("ROLE", text: details.role.words)
    for other in current.dropFirst() { append(other) }
  }

  /// Adds a place besides the main one, which takes a group.
  mutating func append(_ affiliation: Affiliation) {
    let group = nextGroup()
    append("ORG", .components(affiliation.components), group: group)
    append("TITLE", text: affiliation.title, group: group)
  }
}

extension Affiliation {
  /// The parts of `ORG`.
  ///
  /// - SeeAlso: RFC 6350, section 6.6.4.
  var components: [String] {
    guard let department, !department.isEmpty else { return [organization] }
    return [organization, department]
  }
}

extension Contact.Role {
  /// The role as people say it; `nil` where there is nothing to say.
  var words: String? {
    switch self {
    case .agencyRecruiter: "Agency recruiter"
    case .inHouseRecruiter: "In-house recruiter"
    case .hiringManager: "Hiring manager"
    case .interviewer: "Interviewer"
    case .coordinator: "Coordinator"
    case .referrer: "Referrer"
    case .other: nil
    }
  }
}
