import ArgumentParser
import HearthDomain

struct MeShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show who you are, what you tell and what you have done.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let identity = try session.store.identity()
      let facts = try session.store.facts()
      let achievements = try session.store.achievements()
      guard output.chosen == .table else {
        let record = session.record(of: identity).merging([
          "facts": session.listing(of: facts).json,
          "achievements": listing(of: achievements).json,
        ])
        return try session.print(record, as: output.chosen)
      }
      var fields = Fields()
      identity.add(to: &fields)
      for fact in facts {
        fields.add(fact.key.rawValue, fact.current(asOf: context.now)?.value)
      }
      for achievement in achievements {
        fields.add("Achievement \(achievement.id)", achievement.details.summary)
      }
      try context.write(fields.bytes)
    }
  }
}

extension Achievement.Details {
  /// The achievement in a line: its title, its figures and its skills.
  var summary: String {
    let figures = figures.isEmpty ? "" : ": \(figures.joined(separator: ", "))"
    return title + figures + (skills.isEmpty ? "" : " (\(skills.joined(separator: ", ")))")
  }
}
