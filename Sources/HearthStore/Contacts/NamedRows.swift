import GRDB

/// Rows that are known by their names: organizations and tags.
struct NamedRows {
  typealias Entry = (id: Int64, name: String)

  private let select: RawStatement
  /// Those that were asked for, by name as SQLite compares it.
  private var entries: [String: Entry] = [:]

  init(of table: JournaledTable, in database: Database) throws {
    select = try RawStatement(database, "SELECT id, name FROM \(table.rawValue) WHERE name = ?")
  }

  /// The row called `name`, in whatever case, which `create` makes if there is none.
  mutating func entry(named name: String, create: () throws -> Int64) throws -> Entry {
    let key = name.lowercasedASCII
    if let entry = entries[key] { return entry }
    let entry = try stored(name) ?? (try create(), name)
    entries[key] = entry
    return entry
  }

  private func stored(_ name: String) throws -> Entry? {
    select.bind(name, at: 1)
    defer { select.reset() }
    return try select.step() ? (select.int(0), select.text(1)) : nil
  }
}

extension String {
  /// The text with ASCII letters in lower case, all that SQLite's NOCASE knows of.
  fileprivate var lowercasedASCII: String {
    String(decoding: utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
