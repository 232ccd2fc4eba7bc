import ArgumentParser
import HearthDomain
import HearthInterchange

struct ImportJSON: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "Fill an empty database from what 'hearth export json' wrote.",
    discussion: "hearth import json dump.json --db restored.db")

  @Argument(help: "The file; '-' is standard input.", completion: .file())
  var file: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let source =
      file == "-"
      ? FileByteSource(descriptor: context.input, path: "standard input")
      : try FileByteSource(path: file)
    // Whatever comes of the printing, what was restored is in its place by then.
    let report = try context.withSession(global, .founding) { session in
      try session.store.restore(by: session.origin("import json")) { try source.nextChunk() }
    }
    guard output.chosen == .table else {
      let result = ImportResult(report: report, skipped: [], isDryRun: false)
      return try context.print(result.record, as: output.chosen)
    }
    try context.write(line: "\(counted(report.addedCount, "row", "rows")) restored")
  }
}
