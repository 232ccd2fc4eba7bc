import GRDB
import HearthDomain

/// Which contacts have a phone number, in memory, because people spell one number in many ways.
struct PhoneOwners {
  private enum Owner {
    case contact(Int64)
    case several
  }

  private var owners: [HashedText: Owner] = [:]

  /// The owners of the numbers in the database, which are compared as `plan` has them dialled.
  init(_ plan: NumberingPlan?, _ database: Database) throws {
    try database.forEachRow("SELECT number, contactId FROM phone") { row in
      guard let key = PhoneNumber(row.text(0)).matchKey(in: plan) else { return }
      add(HashedText(key), of: row.int(1))
    }
  }

  /// The one contact that has the number of a key.
  func owner(of key: HashedText) -> Int64? {
    guard case .contact(let id) = owners[key] else { return nil }
    return id
  }

  mutating func add(_ key: HashedText, of id: Int64) {
    switch owners[key] {
    case nil: owners[key] = .contact(id)
    case .contact(let other) where other != id: owners[key] = .several
    case .contact, .several: break
    }
  }

  /// Forgets a number that a contact has no more.
  mutating func remove(_ key: HashedText, of id: Int64) {
    guard case .contact(id) = owners[key] else { return }
    owners[key] = nil
  }
}
