import HearthDomain
import VCard

extension ContactCardWriter {
  /// Where the person works now, and as what; places they have left stay out.
  func appendWork(of details: Contact.Details, to card: inout VCardWriter) {
    let current = details.affiliations.filter { $0.endedOn == nil }
    if let main = current.first {
      card.append(properties.organization, .components(main.components))
    }
    card.append(properties.title, text: details.title ?? current.first?.title)
    card.append(properties.role, text: details.role.words)
    for other in current.dropFirst() {
      let group = card.nextGroup()
      card.append(properties.organization, .components(other.components), group: group)
      card.append(properties.title, text: other.title, group: group)
    }
  }
}

extension Affiliation {
  /// The parts of `ORG`.
  ///
  /// - SeeAlso: RFC 6350, section 6.6.4.
  fileprivate var components: [String] {
    guard let department, !department.isEmpty else { return [organization] }
    return [organization, department]
  }
}

extension Contact.Role {
  /// The role as people say it; `nil` where there is nothing to say.
  fileprivate var words: String? {
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
