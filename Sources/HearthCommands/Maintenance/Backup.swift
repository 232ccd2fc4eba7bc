import ArgumentParser
import HearthDomain

struct Backup: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database to a new file, journal and all, while it is in use.",
    discussion: "hearth backup hearth-2026-05-03.db")

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.store.backUp(to: file)
      context.diagnose("Copied to \(inert(file))")
    }
  }
}
