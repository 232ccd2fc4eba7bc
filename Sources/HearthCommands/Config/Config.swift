import ArgumentParser
import HearthDomain

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Read and change settings.",
    discussion: Setting.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n"),
    subcommands: [ConfigGet.self, ConfigSet.self, ConfigUnset.self, ConfigList.self])
}
