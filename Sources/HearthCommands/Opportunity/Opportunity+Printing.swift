import HearthDomain

/// What has come of a role so far.
struct OpportunityHistory {
  let moves: [StageMove]
  let submissions: [Submission]
  let rights: [Representation]
  let interviews: [Interview]
  /// What its claims can't stand beside, in sentences.
  let conflicts: [String]

  init(of opportunity: Opportunity, in session: Session) throws {
    moves = try session.store.moves(of: opportunity.id)
    submissions = try session.store.submissions(of: opportunity.id)
    rights = try session.rights(to: opportunity)
    interviews = try session.store.interviews(
      matching: InterviewQuery(opportunity: opportunity.id))
    conflicts = try session.conflicts(of: opportunity)
  }

  func record(in session: Session) throws -> [String: JSONValue] {
    [
      "moves": .array(moves.map(session.record)),
      "submissions": .array(submissions.map(session.record)),
      "representations": .array(rights.map(session.record)),
      "interviews": .array(try session.listing(of: interviews).records),
      "conflicts": .array(conflicts.map(JSONValue.string)),
    ]
  }
}

extension Session {
  /// Everything about a role, for people: its details, claims on it, its interviews and its stages.
  func fields(of opportunity: Opportunity, _ history: OpportunityHistory) throws -> Fields {
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
    for submission in history.submissions {
      fields.add("Submitted", words(for: submission))
    }
    for right in history.rights {
      fields.add("Represented", words(for: right))
      fields.add("  breach", right.details.breach)
    }
    for conflict in history.conflicts { fields.add("Conflict", conflict) }
    for interview in history.interviews {
      let details = interview.details
      fields.add(
        "Interview",
        "\(interview.id)  round \(details.round), \(words(for: details)), \(state(of: interview))")
    }
    for move in history.moves {
      let note = move.note.isEmpty ? "" : ": \(move.note)"
      fields.add(move.to.rawValue, move.at.formatted(in: timeZone) + note)
    }
    return fields
  }
}
