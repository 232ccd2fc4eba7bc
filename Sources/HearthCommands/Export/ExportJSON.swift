import ArgumentParser
import HearthDomain
import HearthInterchange
import VCard

struct ExportJSON: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "json",
    abstract: "Write the whole database as JSON; 'hearth import json' reads it back.",
    discussion: """
      The same rows give the same bytes. The journal stays behind: 'hearth backup' copies that too.

        hearth export json -o hearth.json
      """)

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try OutputFile.write(to: destination.output, in: context) { file in
        try session.store.dump { try file.write($0) }
      }
    }
  }
}
