import ArgumentParser
import HearthDomain

struct OpportunityShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a role with the history of its stages.")

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let moves = try session.store.moves(of: found.id)
      let submissions = try session.store.submissions(of: found.id)
      let rights = try session.rights(to: found)
      guard output.chosen == .table else {
        let record = try session.record(of: found).merging([
          "moves": .array(moves.map(session.record)),
          "submissions": .array(submissions.map(session.record)),
          "representations": .array(rights.map(session.record)),
        ])
        return try session.print(record, as: output.chosen)
      }
      try context.write(session.fields(of: found, moves, submissions, rights).bytes)
    }
  }
}

extension Session {
  fileprivate func fields(
    of opportunity: Opportunity, _ moves: [StageMove], _ submissions: [Submission],
    _ rights: [Representation]
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
    for move in moves {
      let note = move.note.isEmpty ? "" : ": \(move.note)"
      fields.add(move.to.rawValue, move.at.formatted(in: timeZone) + note)
    }
    return fields
  }

  private func words(for submission: Submission) -> String {
    let details = submission.details
    let by = details.agency.map { "by \($0)" } ?? "by yourself"
    let cv = details.cvVersion.map { ", CV \($0)" } ?? ""
    return "\(details.submittedAt.formatted(in: timeZone)) \(by)\(cv)"
  }

  func record(of move: StageMove) -> JSONValue {
    .object([
      "from": .optional(move.from?.rawValue), "to": .string(move.to.rawValue),
      "at": cell(move.at).value, "note": .string(move.note),
    ])
  }

  func record(of submission: Submission) -> JSONValue {
    let details = submission.details
    return .object([
      "uid": .string(submission.uid.rawValue),
      "opportunity": .optional(details.opportunity.rawValue),
      "agency": .optional(details.agency), "recruiter_id": .optional(details.recruiter?.rawValue),
      "submitted_at": cell(details.submittedAt).value, "cv": .optional(details.cvVersion),
      "note": .string(details.note),
    ])
  }
}
