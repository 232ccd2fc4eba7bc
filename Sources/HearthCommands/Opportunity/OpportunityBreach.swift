import ArgumentParser
import HearthDomain

struct OpportunityBreach: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "breach", abstract: "Record what an agency did beyond its right to represent you.",
    discussion: """
      Of an agency that you gave no right it is recorded too.

        hearth opp breach initech "sent my CV without asking" --via Bellows
      """)

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Argument(help: "What they did.")
  var what: String

  @Option(help: "The agency; else the one that the role came through.")
  var via: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard what.hasVisibleCharacter else { throw ValidationError("Say what they did.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let agency = try session.agency(of: found, or: via)
      let right = try session.recordBreach(what.trimmed, by: agency, of: found)
      try session.printOutcome(
        "Recorded a breach by \(right.details.agency) for", right, found, as: output.chosen)
    }
  }
}

extension Session {
  /// Notes a breach beside the agency's latest right or, if it has none, beside one that never held.
  fileprivate func recordBreach(
    _ what: String, by agency: String, of opportunity: Opportunity
  ) throws -> Representation {
    let origin = origin("opp breach")
    if let right = try rights(to: opportunity).first(where: { $0.isHeld(by: agency) }) {
      return try store.updateRepresentation(right.id, by: origin) { details in
        details.breach = details.breach.map { "\($0); \(what)" } ?? what
      }
    }
    var details = Representation.Details(
      agency: agency, client: opportunity.details.client, role: opportunity.details.title,
      grantedAt: context.now)
    details.opportunity = opportunity.id
    details.revokedAt = context.now
    details.breach = what
    return try store.grant(details, isForced: true, by: origin)
  }
}
