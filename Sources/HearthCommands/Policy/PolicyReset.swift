import ArgumentParser
import HearthScoring

struct PolicyReset: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Give a constant its default back, or all of them.")

  @Argument(help: "Its key; all of them if none is named.")
  var key: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let old = try session.policy()
      var policy = old
      if let key {
        try policy.reset(key)
      } else {
        policy = .standard
      }
      let count = Set(old.overrides.keys).subtracting(policy.overrides.keys).count
      try session.store(policy, inPlaceOf: old, by: "policy reset")
      try session.print(
        "\(counted(count, "constant", "constants")) reset; policy \(policy.hash)",
        or: ["reset": .int(Int64(count)), "policy": .string(policy.hash)], as: output.chosen)
    }
  }
}
