import Foundation
import GRDB
public import HearthDomain

extension HearthDatabase {
  public func faults() throws -> [String] {
    try translatingFaults(at: path) {
      try queue.writeWithoutTransaction { database in
        do {
          return try Self.faults(in: database)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
          return try Self.faults(inCopyOf: database)
        }
      }
    }
  }

  private static func faults(in database: Database) throws -> [String] {
    // FTS5 checks itself in the guise of an insert, so this is a write that is rolled back.
    var faults: [String] = []
    try database.inTransaction {
      faults = try DatabaseCheck(database: database).faults()
      return .rollback
    }
    return faults
  }

  /// Checks a copy, page for page, that SQLite keeps in memory or in a file of its own without a name.
  private static func faults(inCopyOf database: Database) throws -> [String] {
    let copy = try DatabaseQueue(path: "", configuration: configuration())
    return try copy.writeWithoutTransaction { target in
      try database.backup(to: target)
      return try faults(in: target)
    }
  }

  public func backUp(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw HearthError.cannotWrite(path: path, reason: "there is a file of that name already")
    }
    let draft = "\(path).new-\(getpid())"
    defer { DatabaseFile.removeWithSideFiles(draft) }
    try DatabaseFile.makePrivate(draft, for: path)
    try queue.writeWithoutTransaction { try DatabaseFile.copyPages(of: $0, to: draft, for: path) }
    guard link(draft, path) == 0 else {
      throw HearthError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  public func dump(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
    try read { try JSONDump(database: $0).write(write) }
  }

  public func restore(
    by origin: ChangeOrigin, _ read: () throws -> [UInt8]
  ) throws -> ImportReport {
    try withoutActuallyEscaping(read) { read in
      try change(origin) { scope in
        var restore = try JSONRestore(in: scope.database)
        var bulk = try BulkInsert(in: scope)
        let report = try restore.run(read)
        try bulk.finish()
        return report
      }
    }
  }

  public func counts() throws -> Counts {
    try self.read { database in
      var counts = Counts()
      try database.forEachRow(
        "SELECT count(*), total(status = 'active') FROM contact"
      ) { row in (counts.contacts, counts.activeContacts) = (Int(row.int(0)), Int(row.int(1))) }
      try database.forEachRow("SELECT count(*) FROM organization") { row in
        counts.organizations = Int(row.int(0))
      }
      try database.forEachRow(
        "SELECT channel, direction, count(*), min(occurredAt), max(occurredAt) FROM touchpoint "
          + "GROUP BY channel, direction"
      ) { row in counts.add(row) }
      return counts
    }
  }
}

extension Counts {
  /// Adds a group of touchpoints: channel, direction, number, first and last instant.
  fileprivate mutating func add(_ row: RawStatement) {
    let count = Int(row.int(2))
    touchpoints += count
    if let channel: Touchpoint.Channel = row.value(0) {
      touchpointsByChannel[channel, default: 0] += count
    }
    if let direction: Touchpoint.Direction = row.value(1) {
      touchpointsByDirection[direction, default: 0] += count
    }
    firstTouchAt = [firstTouchAt, row.instant(3)].compactMap { $0 }.min()
    lastTouchAt = [lastTouchAt, row.instant(4)].compactMap { $0 }.max()
  }
}
