public import ArgumentParser
public import HearthDomain
import HearthInterchange

struct ImportCSV: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Take in a CSV file, whole or not at all.",
    discussion: """
      Columns are known by their names; '--map' names others. A second run adds nothing, and a row \
      that says what it said before changes nothing: what you edited since stays. Dates such as \
      3/5/2026 are never guessed; '--day-first' or '--month-first' says what leads in them. Rows left \
      out are told on standard error, and the first 1,000 of them in JSON.

        hearth import csv --touchpoints log.csv --map at="Sent on" --create
        hearth import csv --contacts people.csv --dry-run
      """)

  /// What the rows of a file are.
  enum Kind: String, EnumerableFlag {
    case touchpoints
    case contacts

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .touchpoints:
        "Each row is a touchpoint: contact, at, and channel, direction, purpose, text, organization, id."
      case .contacts:
        "Each row is a contact: name or e-mail, and whatever else an address book has."
      }
    }
  }

  @Flag var kind: Kind

  @Argument(help: "The file; '-' is standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Which column a field is in; may be repeated.", valueName: "field=column"))
  var map: [String] = []

  @Option(help: "The channel of touchpoints whose row names none.")
  var channel = Touchpoint.Channel.message

  @Flag(help: "Add contacts that touchpoints name and nobody knows.")
  var create = false

  @Flag(help: "Take touchpoints that are still to come, too.")
  var future = false

  @Flag var dateOrder: DateOrder?

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    _ = try mapping()
  }

  func run(in context: CommandContext) throws {
    // The header is read first: a file that can't be used must not leave a new database behind.
    let rows = try openRows(in: context)
    try context.withSession(global, dryRun.isSet ? .rehearsing : .writing) { session in
      var skipped: [SkippedRow] = []
      let report = try take(rows, in: session) { row in
        context.diagnose("line \(row.line): \(inert(row.reason))")
        if skipped.count < ImportResult.skippedRowLimit { skipped.append(row) }
      }
      let result = ImportResult(report: report, skipped: skipped, isDryRun: dryRun.isSet)
      try session.print(result, as: output.chosen)
      // A script must be able to tell that nothing in the file could be used.
      let usedCount = report.addedCount + report.updatedCount + report.unchangedCount
      if usedCount == 0, report.skippedCount > 0 { throw ExitCode.badData }
    }
  }

  /// The rows of a file whose header was understood.
  private enum Rows {
    case touchpoints(TouchpointCSVSource)
    case contacts(ContactCSVSource)
  }

  private func openRows(in context: CommandContext) throws -> Rows {
    let source =
      file == "-"
      ? FileByteSource(descriptor: context.input, path: "standard input")
      : try FileByteSource(path: file)
    let reader = try CSVReader(source)
    switch kind {
    case .touchpoints:
      let rows = try TouchpointCSVSource(
        reader, mapping: mapping(), timeZone: context.timeZone, dateOrder: dateOrder,
        defaultChannel: channel, now: context.now, allowsFuture: future)
      note(rows.unusedColumns, in: context)
      return .touchpoints(rows)
    case .contacts:
      let rows = try ContactCSVSource(
        reader, mapping: mapping(), timeZone: context.timeZone, dateOrder: dateOrder)
      note(rows.unusedColumns, in: context)
      return .contacts(rows)
    }
  }

  /// Stores the rows; `skip` hears of each that is left out.
  private func take(
    _ rows: Rows, in session: Session, skip: (SkippedRow) -> Void
  ) throws -> ImportReport {
    let options = ImportOptions(
      source: "csv", today: session.day(of: session.context.now), createsContacts: create,
      isDryRun: dryRun.isSet)
    let origin = session.origin("import csv")
    switch rows {
    case .touchpoints(var rows):
      rows.use(session.timeZone)
      return try session.store.importTouchpoints(options, by: origin, skip: skip) {
        try rows.next()
      }
    case .contacts(var rows):
      rows.use(session.timeZone)
      return try session.store.importContacts(options, by: origin, skip: skip) { try rows.next() }
    }
  }

  /// Says which columns are left out, so that a misspelt name doesn't pass unseen.
  private func note(_ unusedColumns: [String], in context: CommandContext) {
    guard !unusedColumns.isEmpty else { return }
    let names = unusedColumns.prefix(20).map { "'\(excerpt($0))'" }.joined(separator: ", ")
    context.diagnose("columns not used: \(names); name a field for one with '--map FIELD=COLUMN'")
  }

  /// Column by field.
  private func mapping() throws -> [String: String] {
    var mapping: [String: String] = [:]
    for pair in map {
      guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
        throw ValidationError("'--map \(pair)' must be a field, '=' and a column.")
      }
      mapping[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    return mapping
  }
}

extension DateOrder: EnumerableFlag {
  public static func help(for value: DateOrder) -> ArgumentHelp? {
    switch value {
    case .dayFirst: "Read 3/5/2026 as 3 May."
    case .monthFirst: "Read 3/5/2026 as 5 March."
    }
  }
}
