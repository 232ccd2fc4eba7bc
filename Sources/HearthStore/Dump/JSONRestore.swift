import GRDB
import HearthDomain
import HearthSchema

/// Fills an empty database from a dump.
struct JSONRestore {
  private let database: Database
  private var inserts: [JournaledTable: RawStatement] = [:]
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
    var isDump = false
    try scanner.scan { item in
      switch item {
      case .header("application", let value): isDump = value == "hearth"
      case .header("schema", let value): try checkSchema(value)
      case .header: break
      case .row(let table, let json):
        guard isDump else {
          throw HearthError.badData("This is not a Hearth dump: it doesn't say that it is one.")
        }
        try insert(json, into: table)
      }
    }
    return report
  }

  private func checkSchema(_ text: String) throws {
    guard let version = Int(text), (1...Schema.version).contains(version) else {
      throw HearthError.badData(
        "The dump has schema \(text); this hearth knows schemas up to \(Schema.version).")
    }
  }

  private mutating func insert(_ json: String, into name: String) throws {
    guard let table = JournaledTable(rawValue: name) else {
      throw HearthError.badData("The dump holds a table '\(name)', which this hearth doesn't know.")
    }
    let statement = try inserts[table] ?? statement(for: table)
    inserts[table] = statement
    do {
      statement.bind(json, at: 1)
      try statement.run()
    } catch let error as DatabaseError
      where [.SQLITE_CONSTRAINT, .SQLITE_ERROR].contains(error.resultCode)
    {
      throw HearthError.badData(
        "Row \(report.addedCount + 1) of the dump, in '\(name)', is not good: "
          + "\(error.message ?? "unknown reason").")
    }
    report.addedCount += 1
  }

  private func statement(for table: JournaledTable) throws -> RawStatement {
    let columns = try database.columns(of: table).map(\.name)
    let values = columns.map { "?1 ->> '$.\($0)'" }.joined(separator: ", ")
    return try RawStatement(
      database,
      "INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", "))) SELECT \(values)")
  }
}
