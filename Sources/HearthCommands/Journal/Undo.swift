import ArgumentParser
import HearthDomain

struct Undo: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the newest change, whole; again for the one before.",
    discussion: "Shown is each field as it is now and as it becomes.")

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let undone =
        try dryRun.isSet ? session.store.nextUndo() : session.store.undo(by: session.origin("undo"))
      guard output.chosen == .table else {
        return try session.print(undone, as: output.chosen)
      }
      let group = undone.group
      try context.write(
        line: inert(
          "\(dryRun.verb("Took back", "Would take back")) \(group.id): hearth "
            + "\(shellWords(group.arguments)), \(session.described(group.at)), "
            + counted(group.changeCount, "change", "changes")))
      for change in undone.changes { try context.write(line: words(for: change, in: session)) }
      if group.changeCount > undone.changes.count {
        let rows = undone.changes.reduce(0) { $0 + $1.rows.count }
        if rows < group.changeCount { try context.write(line: "  …") }
      }
    }
  }

  /// One change as taking it back makes it.
  private func words(for change: Change, in session: Session) -> String {
    let rows =
      change.rows.count == 1
      ? "\(change.rows.lowerBound)" : "\(change.rows.lowerBound)–\(change.rows.upperBound)"
    let fields = change.fields.filter { !["id", "uid"].contains($0.column) }.map { field in
      let before = session.shown(field.before, in: field.column)
      let after = session.shown(field.after, in: field.column)
      return switch change.operation {
      case .delete: "\(field.column) \(before)"
      case .insert: "\(field.column) \(after)"
      case .update: "\(field.column) \(before) → \(after)"
      }
    }
    let sign =
      switch change.operation {
      case .insert: "+"
      case .update: "~"
      case .delete: "-"
      }
    let detail = fields.isEmpty ? "" : ": " + fields.joined(separator: ", ")
    return inert("  \(sign) \(change.table) \(rows)\(detail)")
  }
}

extension Session {
  /// A column's value as a person reads it: instants and days by their names' endings.
  fileprivate func shown(_ value: String?, in column: String) -> String {
    guard let value else { return "nothing" }
    switch ColumnMeaning(value, in: column) {
    case .instant(let instant): return instant.formatted(in: timeZone)
    case .day(let day): return day.description
    case .other: return Int64(value) == nil ? "'\(excerpt(value))'" : value
    }
  }
}
