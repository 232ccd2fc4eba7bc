import GRDB
public import HearthDomain

extension HearthDatabase {
  public func importTouchpoints(
    _ options: ImportOptions, by origin: ChangeOrigin, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<TouchpointDraft>?
  ) throws -> ImportReport {
    try importing(isDryRun: options.isDryRun, by: origin) { scope in
      var importer = try TouchpointImporter(options, in: scope)
      return try importer.run(in: &scope, skip: skip, next: next)
    }
  }

  public func importContacts(
    _ options: ImportOptions, by origin: ChangeOrigin, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<ContactDraft>?
  ) throws -> ImportReport {
    try importing(isDryRun: options.isDryRun, by: origin) { scope in
      var importer = try ContactImporter(options, in: scope)
      return try importer.run(in: &scope, skip: skip, next: next)
    }
  }

  /// Runs an import in one transaction, which a dry run rolls back.
  func importing(
    isDryRun: Bool, by origin: ChangeOrigin,
    _ body: (inout ChangeScope) throws -> ImportReport
  ) throws -> ImportReport {
    let journal = try translatingFaults(at: path) {
      try queue.writeWithoutTransaction { try PlainJournal(insteadOfLogIn: $0) }
    }
    defer { queue.writeWithoutTransaction { _ in journal?.end() } }
    do {
      return try change(origin) { scope in
        let report = try body(&scope)
        if isDryRun { throw DryRun(report: report) }
        return report
      }
    } catch let dryRun as DryRun {
      return dryRun.report
    }
  }
}

/// Leaves the transaction of a dry run, with what it found.
private struct DryRun: Error {
  let report: ImportReport
}
