import GRDB
import HearthDomain

/// Fills an empty database from a dump.
struct JSONRestore {
  private let database: Database
  private var tables: [JournaledTable: TableRestore] = [:]
  private var report = ImportReport()

  init(in database: Database) throws {
    self.database = database
    for table in JournaledTable.allCases where try database.lastID(of: table) > 0 {
      throw HearthError.conflict(
        "The database is not empty; restore into a new one, named with '--db'.")
    }
  }

  mutating func run(_ read: @escaping () throws -> [UInt8]) throws -> ImportReport {
    var scanner = DumpScanner(read)
    var head = DumpHead()
    try scanner.scan { item in
      switch item {
      case .header(let key, let value): try head.take(key, value)
      case .tables(let key): try head.takeTables(key)
      case .row(let table, let json): try insert(json, into: table)
      }
    }
    try head.requireWhole()
    return report
  }

  private mutating func insert(_ json: String, into name: String) throws {
    guard let table = JournaledTable(rawValue: name) else {
      throw HearthError.badData(
        "The dump holds a table '\(excerpt(name))', which this hearth doesn't know.")
    }
    let restore = try tables[table] ?? TableRestore(of: table, in: database)
    tables[table] = restore
    do {
      try restore.insert(json)
    } catch let fault as TableRestore.RowFault {
      throw HearthError.badData(
        "Row \(report.addedCount + 1) of the dump, in '\(name)', is not good: \(fault.reason).")
    }
    report.addedCount += 1
  }
}
