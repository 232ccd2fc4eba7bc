import ArgumentParser

/// The shape in which a command prints its result.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print the result: table, json, jsonl, csv, tsv or ids.")
  var format: OutputFormat?

  @Flag(help: "Short for '--format json'.")
  var json = false

  var chosen: OutputFormat { format ?? (json ? .json : .table) }

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("'--json' and '--format \(format.rawValue)' contradict each other.")
    }
  }
}
