import ArgumentParser
import HearthDomain
import HearthInterchange
import HearthScoring

extension Session {
  /// The owner's own log up to now, day by day on the owner's own calendar.
  ///
  /// What is logged ahead has not happened yet, and would move the end of the history.
  func touchHistory() throws -> TouchHistory {
    var log = TouchLog()
    let weights = try policy().touches
    try store.forEachTouch(upTo: context.now) { contact, mark in
      log.append(
        owner: "me", contact: contact.description, on: mark.occurredOn,
        weight: mark.weight ?? weights[mark.channel])
    }
    return log.history()
  }
}

extension CommandContext {
  /// The history in a file of events; says of each row that is left out why.
  ///
  /// - Throws: ``ExitCode/badData`` if nothing in the file could be used.
  func events(at path: String) throws -> TouchHistory {
    let bytes =
      path == "-"
      ? FileByteSource(descriptor: input, path: "standard input") : try FileByteSource(path: path)
    var rows = try EventCSVSource(CSVReader(bytes))
    var log = EventLog()
    var skippedCount = 0
    while let row = try rows.next() {
      switch row {
      case .draft(let event):
        log.append(owner: event.owner, contact: event.contact, at: event.at)
      case .skipped(let row):
        diagnose("line \(row.line): \(inert(row.reason))")
        skippedCount += 1
      }
    }
    if log.isEmpty, skippedCount > 0 { throw ExitCode.badData }
    return log.history()
  }
}
