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
      try database.forEachRow(Counts.ofTouchpoints) { counts.addTouchpoints($0) }
      return counts
    }
  }
}

extension Counts {
  /// A sum for each channel and direction: to group by them would sort all touchpoints first.
  fileprivate static let ofTouchpoints: String = {
    let channels = Touchpoint.Channel.allCases.map { "total(channel = '\($0.rawValue)')" }
    let directions = Touchpoint.Direction.allCases.map { "total(direction = '\($0.rawValue)')" }
    let columns = (channels + directions).joined(separator: ", ")
    return """
      SELECT (SELECT min(occurredAt) FROM touchpoint), (SELECT max(occurredAt) FROM touchpoint), \
      count(*), \(columns) FROM touchpoint
      """
  }()

  /// Reads a row of ``ofTouchpoints``.
  fileprivate mutating func addTouchpoints(_ row: RawStatement) {
    firstTouchAt = row.instant(0)
    lastTouchAt = row.instant(1)
    touchpoints = Int(row.int(2))
    var column: Int32 = 3
    for channel in Touchpoint.Channel.allCases {
      touchpointsByChannel[channel] = Int(row.int(column))
      column += 1
    }
    for direction in Touchpoint.Direction.allCases {
      touchpointsByDirection[direction] = Int(row.int(column))
      column += 1
    }
  }
}
