import GRDB
import HearthDomain

/// Stores which tags a contact carries; a tag nobody carries any more goes.
struct TagWriter {
  func set(_ names: [String], on contactID: Int64, in scope: inout ChangeScope) throws {
    let database = scope.database
    let stored = try database.rows(
      """
      SELECT contactTag.id, tagId, name FROM contactTag JOIN tag ON tag.id = tagId
      WHERE contactId = ?
      """, [contactID]
    ) { (id: $0.int(0), tagID: $0.int(1), name: $0.text(2)) }
    let wanted = Set(names.map { $0.lowercased() })
    for row in stored where !wanted.contains(row.name.lowercased()) {
      try database.delete(from: .contactTag, id: row.id)
      try removeIfUnused(row.tagID, in: database)
    }
    let carried = Set(stored.map { $0.name.lowercased() })
    var added: Set<String> = []
    for name in names where !carried.contains(name.lowercased()) {
      guard added.insert(name.lowercased()).inserted else { continue }
      _ = try database.insert(
        into: .contactTag,
        [("contactId", .int(contactID)), ("tagId", .int(try tagID(of: name, in: &scope)))])
    }
  }

  private func tagID(of name: String, in scope: inout ChangeScope) throws -> Int64 {
    let known = try scope.database.firstRow("SELECT id FROM tag WHERE name = ?", [name]) {
      $0.int(0)
    }
    return try known ?? insert(name, in: &scope)
  }

  func insert(_ name: String, in scope: inout ChangeScope) throws -> Int64 {
    try scope.database.insert(
      into: .tag, [("uid", .text(scope.nextUID().rawValue)), ("name", .text(name))])
  }

  private func removeIfUnused(_ tagID: Int64, in database: Database) throws {
    let isUsed = try database.firstRow("SELECT 1 FROM contactTag WHERE tagId = ?", [tagID]) { _ in
      true
    }
    if isUsed == nil { try database.delete(from: .tag, id: tagID) }
  }
}
