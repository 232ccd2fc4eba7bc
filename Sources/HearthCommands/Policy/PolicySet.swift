import ArgumentParser
import HearthScoring

struct PolicySet: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a constant.",
    discussion: """
        hearth policy set wait.ordinary 10
        hearth policy set cadence.tag.fintech 30d..45d
      """)

  @Argument(help: "Its key; 'hearth policy' lists them.")
  var key: String

  // A negative number would be read as an option.
  @Argument(parsing: .allUnrecognized, help: "What it is to be.")
  var value: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard value.count == 1 else {
      throw ValidationError("A constant takes one value: 'hearth policy set \(key) VALUE'.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      let old = try session.policy()
      var policy = old
      try policy.set(key, to: value[0])
      try session.keepPolicyOverrides(policy.overrides, by: "policy set")
      let (before, after) = (try old.text(of: key), try policy.text(of: key))
      try session.print(
        "\(key) is \(after), was \(before); policy \(policy.hash)",
        or: [
          "key": .string(key), "value": .string(after), "before": .string(before),
          "policy": .string(policy.hash),
        ], as: output.chosen)
    }
  }
}
