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
      // The keys are not read as a policy: to reset them is the way out if they are none.
      let old = try session.policyOverrides()
      var kept = key == nil ? [:] : old
      if let key, kept.removeValue(forKey: key) == nil {
        kept.removeValue(forKey: try Policy.entry(key).key)
      }
      try session.keepPolicyOverrides(kept, by: "policy reset")
      let count = old.count - kept.count
      let policy = try Policy(overrides: kept)
      try session.print(
        "\(counted(count, "constant", "constants")) reset; policy \(policy.hash)",
        or: ["reset": .int(Int64(count)), "policy": .string(policy.hash)], as: output.chosen)
    }
  }
}
