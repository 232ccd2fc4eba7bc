import HearthDomain

extension Session {
  /// Everything about a role, for people: its details, claims on it, and the history of its stages.
  func fields(
    of opportunity: Opportunity, _ moves: [StageMove], _ submissions: [Submission],
    _ rights: [Representation], _ conflicts: [String]
  ) throws -> Fields {
    let details = opportunity.details
    var fields = Fields()
    fields.add(details.label, opportunity.stage.rawValue)
    fields.add("Opportunity", "\(opportunity.id)  \(opportunity.uid)")
    fields.add("Via", details.agency)
    fields.add(
      "Recruiter", try details.recruiter.flatMap { try summaries(of: [$0])[$0] }?.displayName)
    fields.add(
      "Where",
      [details.location, details.workplace?.rawValue].compactMap(\.self)
        .joined(separator: ", "))
    fields.add("Pay", details.compensation?.description)
    fields.add("Skills", details.skills.joined(separator: ", "))
    fields.add("Found", details.source)
    fields.add("Page", details.url)
    fields.add("Value", details.value.map { "\($0)" })
    fields.add("Note", details.note)
    for submission in submissions {
      fields.add("Submitted", words(for: submission))
    }
    for right in rights {
      fields.add("Represented", words(for: right))
      fields.add("  breach", right.details.breach)
    }
    for conflict in conflicts { fields.add("Conflict", conflict) }
    for move in moves {
      let note = move.note.isEmpty ? "" : ": \(move.note)"
      fields.add(move.to.rawValue, move.at.formatted(in: timeZone) + note)
    }
    return fields
  }
}
