import GRDB
public import HearthDomain

extension HearthDatabase {
  public func facts() throws -> [Fact] {
    try read { database in
      let keys = try database.rows(
        "SELECT DISTINCT key FROM factVersion ORDER BY key", [], { $0.text(0) })
      return try keys.compactMap { try database.fact(Fact.Key(rawValue: $0)) }
    }
  }

  public func setFact(
    _ key: Fact.Key, to value: String, since instant: Instant, by origin: ChangeOrigin
  ) throws -> Fact {
    try change(origin) { scope in
      let current = try scope.database.fact(key)?.current(asOf: instant)
      if current?.value != value {
        _ = try scope.database.insert(
          into: .factVersion,
          [
            ("uid", .text(scope.nextUID().rawValue)), ("key", .text(key.rawValue)),
            ("value", .text(value)), ("effectiveAt", .int(instant.unixSeconds)),
          ])
      }
      guard let fact = try scope.database.fact(key) else {
        throw HearthError.badData("'\(excerpt(key.rawValue))' has no value.")
      }
      return fact
    }
  }

  public func tellings(to contact: Contact.ID?) throws -> [Telling] {
    try read { database in
      try database.rows(
        """
        SELECT \(Telling.columns) FROM \(Telling.tables)
        WHERE ?1 IS NULL OR telling.contactId = ?1 ORDER BY 3, telling.id
        """, [contact?.rawValue], Telling.init)
    }
  }

  public func tell(
    _ versions: [Fact.Version.ID], to contacts: [Contact.ID], at instant: Instant,
    by origin: ChangeOrigin
  ) throws {
    try change(origin) { scope in
      try CarriedWriter(contacts: contacts, touchpoint: nil, at: instant)
        .insert(Touchpoint.Carried(versions: versions), in: scope)
    }
  }
}

extension Database {
  fileprivate func fact(_ key: Fact.Key) throws -> Fact? {
    Fact(
      key: key,
      versions: try rows(
        "SELECT \(Fact.Version.columns) FROM factVersion WHERE key = ? ORDER BY effectiveAt, id",
        [key.rawValue], Fact.Version.init))
  }
}
