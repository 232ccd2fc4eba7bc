import ArgumentParser
import HearthDomain

struct OpportunityRevoke: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Record that an agency may not represent you any more.")

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Option(help: "The agency; else the one that the role came through.")
  var via: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let agency = try session.agency(of: found, or: via)
      let rights = try session.rights(to: found)
      guard
        let right = rights.first(where: { $0.isHeld(by: agency) && $0.isLive(asOf: context.now) })
      else {
        throw HearthError.conflict(
          "\(agency) has no right to represent you for \(found.details.label); see "
            + "'hearth opp show \(found.id)'.")
      }
      let revoked = try session.store.updateRepresentation(
        right.id, by: session.origin("opp revoke")
      ) { $0.revokedAt = context.now }
      try session.printOutcome(
        "\(revoked.details.agency) may no longer represent you for", revoked, found,
        as: output.chosen)
    }
  }
}

extension Representation {
  /// Whether it is that of the agency called `name`.
  func isHeld(by name: String) -> Bool {
    details.agency.comparable == name.comparable
  }
}
