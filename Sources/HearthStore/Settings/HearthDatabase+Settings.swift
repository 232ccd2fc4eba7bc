import GRDB
public import HearthDomain

extension HearthDatabase {
  public func setting(_ key: String) throws -> String? {
    try read { database in
      try database.firstRow("SELECT value FROM setting WHERE key = ?", [key]) { $0.text(0) }
    }
  }

  public func settings() throws -> [(key: String, value: String)] {
    try read { database in
      try database.rows("SELECT key, value FROM setting ORDER BY key") { ($0.text(0), $0.text(1)) }
    }
  }

  public func set(_ values: [String: String?], by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        try scope.database.set(key, to: value)
      }
    }
  }
}

extension Database {
  fileprivate func set(_ key: String, to value: String?) throws {
    let stored = try firstRow("SELECT id, value FROM setting WHERE key = ?", [key]) {
      (id: $0.int(0), value: $0.text(1))
    }
    switch (stored, value) {
    case (nil, nil):
      throw HearthError.settingNotFound(key)
    case (let row?, nil):
      try delete(from: .setting, id: row.id)
    case (let row?, let value?) where row.value != value:
      try update(.setting, id: row.id, [("value", .text(value))])
    case (nil, let value?):
      _ = try insert(into: .setting, [("key", .text(key)), ("value", .text(value))])
    default:
      break
    }
  }
}
