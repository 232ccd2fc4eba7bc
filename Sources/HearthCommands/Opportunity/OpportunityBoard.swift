import ArgumentParser
import HearthDomain

struct OpportunityBoard: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Draw the roles by stage, with their days in it.")

  @Flag(help: "Closed ones too.")
  var all = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let stages = Stage.allCases.filter { all || !$0.isClosed }
      let found = try session.store.opportunities(matching: OpportunityQuery(stages: Set(stages)))
      guard output.chosen == .table else {
        return try session.print(session.listing(of: found), as: output.chosen)
      }
      let conflicts = Claim.conflicts(among: try session.store.claims(asOf: context.now))
      for stage in stages {
        let roles = found.filter { $0.stage == stage }
        guard !roles.isEmpty else { continue }
        try context.write(line: "\(stage.rawValue) (\(roles.count))")
        for role in roles {
          try context.write(line: inert(session.card(of: role, conflicts[role.id] ?? [])))
        }
      }
    }
  }
}

extension Session {
  fileprivate func card(of opportunity: Opportunity, _ conflicts: Set<Opportunity.ID>) -> String {
    let days = counted(days(since: opportunity.since), "day", "days")
    let via = opportunity.details.agency.map { ", via \($0)" } ?? ""
    let others = conflicts.sorted().map(\.description).joined(separator: ", ")
    let warning = others.isEmpty ? "" : ", conflicts with \(others)"
    return "  \(opportunity.id)  \(opportunity.details.label)\(via), \(days)\(warning)"
  }
}
