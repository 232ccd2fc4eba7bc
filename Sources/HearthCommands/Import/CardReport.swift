import HearthDomain
import HearthInterchange
import VCard

/// What came of each card of an import.
///
/// What is wrong with a card is told as it is found; what was done with it, once it is done for good.
struct CardReport {
  private let context: CommandContext
  private let format: OutputFormat
  private let isDryRun: Bool
  /// Whether places are told with their file: there is more than one.
  private let namesFiles: Bool
  /// The cards that weren't left as they were, and those that nothing could be made of, for scripts.
  private var records: (cards: SpooledJSONArray, skipped: SpooledJSONArray)?
  /// A line for each card that is new or changed: for people, or the contact's number.
  private var lines = SpooledBytes()
  private var sharedValues = SharedValues()
  /// How many cards tell of a relationship, which was left aside.
  private var judgingCount = 0
  /// What stopped the telling, such as a full disk.
  private(set) var fault: (any Error)?

  init(
    as format: OutputFormat, isDryRun: Bool, namesFiles: Bool, in context: CommandContext
  ) {
    self.format = format
    self.isDryRun = isDryRun
    self.namesFiles = namesFiles
    self.context = context
    if let form = format.jsonForm {
      records = (SpooledJSONArray(form), SpooledJSONArray(form))
    }
  }

  /// Tells of a card that could be read; `read` says how it was.
  mutating func tell(_ outcome: CardOutcome, _ read: CardRow?) {
    // Nearly all cards have nothing to tell.
    lazy var place = place(outcome.line, in: read?.file)
    for warning in outcome.warnings where !sharedValues.note(warning, at: place) {
      context.diagnose("\(place): \(inert(warning.text))")
    }
    for line in outcome.keptLines { context.diagnose("\(place): \(inert(line))") }
    if let reason = outcome.reason { context.diagnose("\(place): \(inert(reason))") }
    guard outcome.action != .unchanged, fault == nil else { return }
    if read?.leavesJudgementsAside == true { judgingCount += 1 }
    let file = name(of: read?.file)
    do {
      try records?.cards.append(outcome.record(in: file, isDryRun: isDryRun))
      if let line = line(of: outcome) {
        try lines.append { $0.append(contentsOf: "\(line)\n".utf8) }
      }
    } catch {
      fault = error
    }
  }

  /// Tells of a card that nothing could be made of.
  mutating func tell(_ row: SkippedRow, in file: CardFile?) {
    context.diagnose("\(place(row.line, in: file)): \(inert(row.reason))")
    let record: [String: JSONValue] = [
      "file": .optional(name(of: file)), "line": .optional(row.line), "reason": .string(row.reason),
    ]
    do {
      try records?.skipped.append(.object(record))
    } catch {
      fault = error
    }
  }

  /// Tells what was odd about a card that could be read all the same.
  func tell(_ fault: VCardFault, in file: CardFile?) {
    context.diagnose("\(place(fault.line, in: file)): \(inert(fault.reason))")
  }

  /// Tells what was done with the cards so far, now that nothing can take it back.
  mutating func settle() {
    guard fault == nil else { return }
    do {
      try lines.write(context.write)
    } catch {
      fault = error
    }
    lines = SpooledBytes()
  }

  /// Tells what is known only when all cards were told, and the counts.
  func finish(_ counts: ImportReport) throws {
    for line in sharedValues.lines { context.diagnose(inert(line)) }
    if judgingCount > 0 {
      context.diagnose(
        "\(counted(judgingCount, "card has", "cards have")) X-HEARTH lines, which were left aside; "
          + "if they are your own, 'hearth undo', and import them '--with-crm'")
    }
    if let fault { throw fault }
    let result = ImportResult(report: counts, skipped: [], isDryRun: isDryRun)
    if let records, let form = format.jsonForm {
      try context.print(
        result.counts, ["cards": records.cards, "skipped_rows": records.skipped], in: form)
    } else {
      try context.print(result.line, or: .object(result.counts), as: format)
    }
  }

  private func line(of outcome: CardOutcome) -> String? {
    switch format {
    case .table: outcome.line(isDryRun: isDryRun).map { inert($0) }
    case .ids: outcome.affectedContact(isDryRun: isDryRun)?.description
    case .csv, .tsv, .json, .jsonl: nil
    }
  }

  private func place(_ line: Int, in file: CardFile?) -> String {
    guard namesFiles, let file else { return "line \(line)" }
    return "\(inert(file.name ?? file.path)), line \(line)"
  }

  /// The name under which scripts know a file; `nil` if there is but one.
  private func name(of file: CardFile?) -> String? {
    file?.name ?? (namesFiles ? file?.path : nil)
  }
}

extension OutputFormat {
  /// How JSON is written in this format; `nil` where none is.
  fileprivate var jsonForm: JSONWriter.Form? {
    switch self {
    case .json: .pretty
    case .jsonl: .compact
    case .table, .csv, .tsv, .ids: nil
    }
  }
}
