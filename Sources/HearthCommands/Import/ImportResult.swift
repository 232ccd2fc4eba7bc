import HearthDomain

/// What came of an import, to print.
struct ImportResult {
  let report: ImportReport
  /// The first of the rows left out, at most ``skippedRowLimit``: a file may have any number of them.
  let skipped: [SkippedRow]
  let isDryRun: Bool

  static let skippedRowLimit = 1_000

  /// The counts in one line.
  var line: String {
    var line =
      "\(report.addedCount) added, \(report.updatedCount) updated, "
      + "\(report.unchangedCount) unchanged, \(report.skippedCount) skipped"
    if report.createdContactCount > 0 {
      line += "; \(counted(report.createdContactCount, "contact", "contacts")) created"
    }
    if report.unknownCount > 0 { line += "; \(report.unknownCount) not among your contacts" }
    return isDryRun ? line + " (dry run: nothing was changed)" : line
  }

  var record: JSONValue {
    let rows = skipped.map { row in
      JSONValue.object(["line": .optional(row.line), "reason": .string(row.reason)])
    }
    return .object(counts).merging(["skipped_rows": .array(rows)])
  }

  /// The members of the record that are no lists.
  var counts: [String: JSONValue] {
    [
      "added": .optional(report.addedCount), "updated": .optional(report.updatedCount),
      "unchanged": .optional(report.unchangedCount), "skipped": .optional(report.skippedCount),
      "created_contacts": .optional(report.createdContactCount), "dry_run": .bool(isDryRun),
    ]
  }
}

extension Session {
  func print(_ result: ImportResult, as format: OutputFormat) throws {
    guard format == .table else { return try print(result.record, as: format) }
    try context.write(line: result.line)
  }
}
