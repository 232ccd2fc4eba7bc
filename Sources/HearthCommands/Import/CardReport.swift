import HearthDomain
import HearthInterchange
import VCard

/// What came of each card of an import, told card by card as it happens.
struct CardReport {
  private let context: CommandContext
  private let format: OutputFormat
  private let isDryRun: Bool
  /// Whether places are told with their file: there is more than one.
  private let namesFiles: Bool
  /// The first of the cards that weren't left as they were, at most ``limit``.
  private(set) var records: [JSONValue] = []
  /// The first of the cards that nothing could be made of, at most ``limit``.
  private(set) var skipped: [JSONValue] = []
  /// What stopped the telling, such as a full disk.
  private(set) var fault: (any Error)?

  static let limit = 1_000

  init(
    as format: OutputFormat, isDryRun: Bool, namesFiles: Bool, in context: CommandContext
  ) {
    self.format = format
    self.isDryRun = isDryRun
    self.namesFiles = namesFiles
    self.context = context
  }

  mutating func tell(_ outcome: CardOutcome, in file: CardFile?) {
    let place = place(outcome.line, in: file)
    for warning in outcome.warnings + [outcome.reason].compactMap(\.self) {
      context.diagnose("\(place): \(inert(warning))")
    }
    guard outcome.action != .unchanged else { return }
    if records.count < Self.limit { records.append(outcome.record(isDryRun: isDryRun)) }
    guard format == .table, fault == nil, let line = outcome.line(isDryRun: isDryRun) else {
      return
    }
    do {
      try context.write(line: inert(line))
    } catch {
      fault = error
    }
  }

  /// Tells of a card that nothing could be made of.
  mutating func tell(_ row: SkippedRow, in file: CardFile?) {
    context.diagnose("\(place(row.line, in: file)): \(inert(row.reason))")
    guard skipped.count < Self.limit else { return }
    skipped.append(
      .object([
        "file": .optional(file?.name), "line": .optional(row.line), "reason": .string(row.reason),
      ]))
  }

  /// Tells what was odd about a card that could be read all the same.
  func tell(_ fault: VCardFault, in file: CardFile?) {
    context.diagnose("\(place(fault.line, in: file)): \(inert(fault.reason))")
  }

  private func place(_ line: Int, in file: CardFile?) -> String {
    guard namesFiles, let file else { return "line \(line)" }
    return "\(inert(file.name ?? file.path)), line \(line)"
  }
}

extension CardOutcome {
  /// Why the card was left out, if it was.
  fileprivate var reason: String? {
    guard case .skipped(let reason) = action else { return nil }
    return reason
  }

  /// What was done, or would be; `nil` where there is nothing to say.
  fileprivate func line(isDryRun: Bool) -> String? {
    let who = [isDryRun && match == nil ? nil : contact?.description, name]
      .compactMap(\.self).joined(separator: " ")
    switch action {
    case .added: return (isDryRun ? "Would add " : "Added ") + who
    case .updated(let changes):
      let known = match.map { " (known by \($0.words))" } ?? ""
      let what = changes.isEmpty ? "the card alone" : changes.map(\.words).joined(separator: "; ")
      return (isDryRun ? "Would update " : "Updated ") + who + known + ": " + what
    case .unchanged, .skipped: return nil
    }
  }

  fileprivate func record(isDryRun: Bool) -> JSONValue {
    // A contact that would be new has no number yet.
    let contact = isDryRun && match == nil ? nil : contact
    return .object([
      "number": .optional(number), "line": .optional(line), "file": .optional(file),
      "name": .string(name), "contact": .optional(contact?.rawValue),
      "action": .string(action.word), "match": .optional(match?.rawValue),
      "changes": .array(action.changes.map(\.record)), "reason": .optional(reason),
      "warnings": .array(warnings.map(JSONValue.string)),
    ])
  }
}

extension CardOutcome.Action {
  fileprivate var word: String {
    switch self {
    case .added: "added"
    case .updated: "updated"
    case .unchanged: "unchanged"
    case .skipped: "skipped"
    }
  }

  fileprivate var changes: [FieldChange] {
    guard case .updated(let changes) = self else { return [] }
    return changes
  }
}

extension CardOutcome.Match {
  fileprivate var words: String {
    switch self {
    case .uid: "its UID"
    case .email: "its e-mail address"
    case .linkedIn: "its LinkedIn profile"
    case .phone: "its phone number"
    }
  }
}

extension FieldChange {
  fileprivate var words: String {
    switch (before, after) {
    case (let before?, let after?): "\(field) \(excerpt(before)) → \(excerpt(after))"
    case (nil, let after?): "\(field) \(excerpt(after)) added"
    case (let before?, nil): "\(field) \(excerpt(before)) removed"
    case (nil, nil): field
    }
  }

  fileprivate var record: JSONValue {
    .object([
      "field": .string(field), "before": .optional(before), "after": .optional(after),
    ])
  }
}
