import GRDB
import HearthDomain

/// Which contact has a value that only one can have.
///
/// Of those that were there before an import SQLite is asked; those that came since are kept in memory,
/// because they are not in the database yet.
struct ValueOwners {
  /// `nil` if there were none.
  private let select: RawStatement?
  private var added: [HashedText: Int64] = [:]

  /// The owners of the values of a column, by whatever case.
  init(of column: String, in table: JournaledTable, _ database: Database) throws {
    let hasAny = try database.lastID(of: table) > 0
    select =
      try hasAny
      ? RawStatement(
        database, "SELECT contactId FROM \(table.rawValue) WHERE \(column) = ?") : nil
  }

  /// The contact that has a value, which is `key` in lower case: SQLite knows the lower case of ASCII alone.
  func owner(of value: String, key: HashedText) throws -> Int64? {
    if let id = added[key] { return id }
    guard let select else { return nil }
    select.bind(value, at: 1)
    defer { select.reset() }
    return try select.step() ? select.int(0) : nil
  }

  /// Notes whose a value is, which is in lower case.
  mutating func add(_ value: HashedText, of id: Int64) {
    added[value] = id
  }

  /// Forgets a value, which is in lower case, that its contact has no more.
  mutating func remove(_ value: HashedText) {
    added[value] = nil
  }
}
