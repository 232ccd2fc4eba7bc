import GRDB

/// The ids of rows that are known by their names: organizations and tags.
struct NamedRows {
  private let select: RawStatement
  /// Those that were asked for, by name as SQLite compares it.
  private var ids: [String: Int64] = [:]

  init(of table: JournaledTable, in database: Database) throws {
    select = try RawStatement(database, "SELECT id FROM \(table.rawValue) WHERE name = ?")
  }

  /// The id of the row called `name`, which `create` makes if there is none.
  mutating func id(named name: String, create: () throws -> Int64) throws -> Int64 {
    let key = name.lowercasedASCII
    if let id = ids[key] { return id }
    let id = try stored(name) ?? create()
    ids[key] = id
    return id
  }

  private func stored(_ name: String) throws -> Int64? {
    select.bind(name, at: 1)
    defer { select.reset() }
    return try select.step() ? select.int(0) : nil
  }
}

extension String {
  /// The text with ASCII letters in lower case, all that SQLite's NOCASE knows of.
  fileprivate var lowercasedASCII: String {
    String(decoding: utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
