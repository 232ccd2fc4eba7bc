import GRDB
import HearthDomain

/// Puts the rows of one table back as a dump has them.
struct TableRestore {
  /// Why a row can't be put back.
  struct RowFault: Error {
    let reason: String
  }

  private let insertion: RawStatement
  /// Finds a member of a row that is no column: it would be lost.
  private let strangers: RawStatement

  init(of table: JournaledTable, in database: Database) throws {
    let columns = try database.columns(of: table).map(\.name)
    let values = columns.map { "?1 ->> '$.\($0)'" }.joined(separator: ", ")
    insertion = try RawStatement(
      database,
      "INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", "))) SELECT \(values)")
    let names = columns.map { "'\($0)'" }.joined(separator: ", ")
    strangers = try RawStatement(
      database, "SELECT key FROM json_each(?1) WHERE key NOT IN (\(names)) LIMIT 1")
  }

  /// - Throws: ``RowFault``, which says what is wrong with the row.
  func insert(_ json: String) throws {
    do {
      if let name = try stranger(in: json) {
        throw RowFault(reason: "this hearth doesn't know its '\(excerpt(name))'")
      }
      insertion.bind(json, at: 1)
      try insertion.run()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw RowFault(reason: error.brokenRule)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw RowFault(reason: "it is not JSON")
    }
  }

  private func stranger(in json: String) throws -> String? {
    defer { strangers.reset() }
    strangers.bind(json, at: 1)
    return try strangers.step() ? strangers.text(0) : nil
  }
}
