import GRDB
import HearthDomain

/// Which contacts have a phone number, in memory, because people spell one number in many ways.
struct PhoneOwners {
  /// How many owners of a number are known: a switchboard's would never end.
  private static let limit = 8

  private enum Owners {
    case one(Int64)
    /// The first of them, in order.
    case several([Int64])
  }

  private var owners: [HashedText: Owners] = [:]

  /// The owners of the numbers in the database, which are compared as `plan` has them dialled.
  init(_ plan: NumberingPlan?, _ database: Database) throws {
    try database.forEachRow("SELECT number, contactId FROM phone") { row in
      guard let key = PhoneNumber(row.text(0)).matchKey(in: plan) else { return }
      add(HashedText(key), of: row.int(1))
    }
  }

  /// The first of the contacts that have the number of a key.
  func owners(of key: HashedText) -> [Int64] {
    switch owners[key] {
    case nil: []
    case .one(let id): [id]
    case .several(let ids): ids
    }
  }

  mutating func add(_ key: HashedText, of id: Int64) {
    switch owners[key] {
    case nil: owners[key] = .one(id)
    case .one(let other) where other != id: owners[key] = .several([other, id])
    case .several(let ids) where !ids.contains(id) && ids.count < Self.limit:
      owners[key] = .several(ids + [id])
    case .one, .several: break
    }
  }

  /// Forgets a number that a contact has no more.
  mutating func remove(_ key: HashedText, of id: Int64) {
    switch owners[key] {
    case .one(id): owners[key] = nil
    case .several(let ids): owners[key] = .several(ids.filter { $0 != id })
    case nil, .one: break
    }
  }
}
