import GRDB
public import HearthDomain

extension HearthDatabase {
  public func achievements() throws -> [Achievement] {
    try read { try $0.achievements(where: "1", []) }
  }

  public func resolveAchievement(_ name: String) throws -> Achievement {
    try read { try $0.achievement(meantBy: name.trimmed) }
  }

  public func insertAchievement(
    _ details: Achievement.Details, by origin: ChangeOrigin
  ) throws -> Achievement {
    try change(origin) { scope in
      try scope.database.checkTitle(of: details, besides: nil)
      let id = try scope.database.insert(
        into: .achievement,
        [("uid", .text(scope.nextUID().rawValue))] + details.columnValues())
      return try scope.database.achievement(id)
    }
  }

  public func updateAchievement(
    _ id: Achievement.ID, by origin: ChangeOrigin,
    _ edit: (inout Achievement.Details) throws -> Void
  ) throws -> Achievement {
    try change(origin) { scope in
      let old = try scope.database.achievement(id.rawValue).details
      var new = old
      try edit(&new)
      try scope.database.checkTitle(of: new, besides: id)
      if new != old {
        try scope.database.update(.achievement, id: id.rawValue, new.columnValues())
      }
      return try scope.database.achievement(id.rawValue)
    }
  }

  public func deleteAchievement(_ id: Achievement.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.achievement(id.rawValue)
      try scope.database.delete(from: .achievement, id: id.rawValue)
    }
  }
}

extension Database {
  fileprivate func achievement(_ id: Int64) throws -> Achievement {
    guard let found = try achievements(where: "id = ?", [id]).first else {
      throw HearthError.achievementNotFound(String(id), suggestions: [])
    }
    return found
  }

  fileprivate func achievements(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Achievement] {
    try rows(
      "SELECT \(Achievement.columns) FROM achievement WHERE \(condition) ORDER BY id", arguments,
      Achievement.init)
  }

  fileprivate func achievement(meantBy name: String) throws -> Achievement {
    let ways: [(condition: String, arguments: StatementArguments)] = [
      ("id = ?", [Int64(name) ?? 0]),
      ("title = ? COLLATE NOCASE", [name]),
      (
        "EXISTS (SELECT 1 FROM json_each(aliases) WHERE json_each.value = ? COLLATE NOCASE)", [name]
      ),
      (contains("title"), [name]),
      ("uid >= ? AND uid < ?", UIDPrefix(name)?.range ?? ["", ""]),
    ]
    for way in ways where !name.isEmpty {
      let found = try achievements(where: way.condition, way.arguments)
      if found.count > 1 {
        throw HearthError.ambiguousName(
          name, candidates: found.map { "\($0.id) \($0.details.title)" })
      }
      if let achievement = found.first { return achievement }
    }
    let titles = try rows("SELECT title FROM achievement", [], { $0.text(0) })
    throw HearthError.achievementNotFound(name, suggestions: nearest(to: name, among: titles))
  }

  fileprivate func checkTitle(
    of details: Achievement.Details, besides id: Achievement.ID?
  ) throws {
    let owner = try achievements(where: "title = ? COLLATE NOCASE", [details.title]).first
    guard let owner, owner.id != id else { return }
    throw HearthError.alreadyExists("The achievement '\(owner.details.title)'")
  }
}
