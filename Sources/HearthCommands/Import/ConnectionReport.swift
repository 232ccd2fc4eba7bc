import HearthDomain
import HearthInterchange

/// What came of each row of an import from LinkedIn, told once all of it is in place.
struct ConnectionReport {
  private let session: Session
  private let format: OutputFormat
  private let isDryRun: Bool
  private let files: [String]
  /// The file that rows come from now, by its place among ``files``.
  private var place = 0
  /// The first of the rows that something came of, or should, at most ``limit``.
  private var outcomes: [(file: String, outcome: ConnectionOutcome)] = []
  private var skipped: [JSONValue] = []

  static let limit = 1_000

  init(as format: OutputFormat, isDryRun: Bool, files: [String], in session: Session) {
    self.format = format
    self.isDryRun = isDryRun
    self.files = files
    self.session = session
  }

  /// The next row of the files, one after the other.
  mutating func next(
    from sources: inout [ConnectionCSVSource]
  ) throws -> ImportRow<ConnectionDraft>? {
    while place < sources.count {
      if let row = try sources[place].next() {
        if case .skipped(let skipped) = row { hear(skipped) }
        return row
      }
      place += 1
    }
    return nil
  }

  mutating func hear(_ outcome: ConnectionOutcome) {
    switch outcome.action {
    case .unchanged, .unknown: return
    case .added, .updated, .waiting, .namesake: break
    }
    if outcomes.count < Self.limit { outcomes.append((files[place], outcome)) }
  }

  private mutating func hear(_ row: SkippedRow) {
    session.context.diagnose("\(words(for: row.line, in: files[place])): \(inert(row.reason))")
    guard skipped.count < Self.limit else { return }
    skipped.append(
      .object([
        "file": .string(files[place]), "line": .optional(row.line), "reason": .string(row.reason),
      ]))
  }

  /// Prints what came of the rows, and the counts.
  func tell(_ counts: ImportReport) throws {
    let names = try session.summaries(of: outcomes.compactMap(\.outcome.contact).unique)
      .mapValues(\.displayName)
    for (file, outcome) in outcomes {
      let line = words(for: outcome.draft.line, in: file)
      if let advice = outcome.advice(names) {
        session.context.diagnose("\(line): \(inert(advice))")
      }
      guard format == .table, let words = outcome.words(names, isDryRun: isDryRun) else { continue }
      try session.context.write(line: inert(words))
    }
    let result = ImportResult(report: counts, skipped: [], isDryRun: isDryRun)
    try session.print(
      result.line,
      or: result.record.merging([
        "unknown": .optional(counts.unknownCount),
        "connections": .array(outcomes.map { $0.outcome.record(in: $0.file) }),
        "skipped_rows": .array(skipped),
      ]), as: format)
  }

  private func words(for line: Int, in file: String) -> String {
    files.count > 1 ? "\(inert(file)), line \(line)" : "line \(line)"
  }
}

extension ConnectionOutcome {
  /// What was kept, or would be; `nil` if nothing was.
  fileprivate func words(_ names: [Contact.ID: String], isDryRun: Bool) -> String? {
    guard let contact, let match else { return nil }
    let verb: String
    switch action {
    case .added: verb = isDryRun ? "Would add" : "Added"
    case .updated: verb = isDryRun ? "Would update" : "Updated"
    case .unchanged, .waiting, .unknown, .namesake: return nil
    }
    let known = match == .linkedIn ? "its profile" : "its e-mail address"
    let what = draft.step == .connected ? "connected since" : "invited on"
    let name = names[contact].map { " \($0)" } ?? ""
    return "\(verb) \(contact)\(name) (known by \(known)): \(what) \(draft.day)"
  }

  /// What the owner has to see to; `nil` if nothing.
  fileprivate func advice(_ names: [Contact.ID: String]) -> String? {
    switch action {
    case .waiting:
      let name = contact.flatMap { names[$0] } ?? draft.name
      return "\(name) invited you on \(draft.day): accept it on LinkedIn"
    case .namesake(let contacts):
      let numbers = contacts.map(\.description).joined(separator: ", ")
      let who = contacts.count == 1 ? "contact \(numbers) is" : "contacts \(numbers) are"
      let doubt = "\(who) called \(draft.name), but a name alone is no proof"
      guard let handle = draft.handle, let first = contacts.first else {
        return "\(doubt), and the row has no profile; if it is them, 'hearth followup done' closes "
          + "the step to connect"
      }
      return "\(doubt); if it is them, say 'hearth contact edit \(first) --linkedin \(handle)' and "
        + "import again"
    case .added, .updated, .unchanged, .unknown: return nil
    }
  }

  fileprivate func record(in file: String) -> JSONValue {
    .object([
      "file": .string(file), "line": .optional(draft.line), "name": .string(draft.name),
      "linkedin": .optional(draft.handle), "contact": .optional(contact?.rawValue),
      "match": .optional(match?.rawValue), "action": .string(action.word),
      "step": .string(draft.step.word), "on": .string(draft.day.description),
      "candidates": .array(action.candidates.map { .int($0.rawValue) }),
    ])
  }
}

extension ConnectionOutcome.Action {
  fileprivate var word: String {
    switch self {
    case .added: "added"
    case .updated: "updated"
    case .unchanged: "unchanged"
    case .waiting: "waiting"
    case .unknown: "unknown"
    case .namesake: "namesake"
    }
  }

  fileprivate var candidates: [Contact.ID] {
    if case .namesake(let contacts) = self { contacts } else { [] }
  }
}

extension ConnectionDraft.Step {
  fileprivate var word: String {
    switch self {
    case .connected: "connected"
    case .invited: "invited"
    case .invitedByThem: "invited-by-them"
    }
  }
}
