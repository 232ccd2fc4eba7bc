import GRDB
import HearthDomain

/// Which contacts have a phone number, in memory, because people spell one number in many ways.
struct PhoneOwners {
  private enum Owner {
    case contact(Int64)
    case several
  }

  private let plan: NumberingPlan?
  private var owners: [String: Owner] = [:]

  init(_ plan: NumberingPlan?, _ database: Database) throws {
    self.plan = plan
    try database.forEachRow("SELECT number, contactId FROM phone") { row in
      add(PhoneNumber(row.text(0)), of: row.int(1))
    }
  }

  /// The one contact that has a number.
  func owner(of phone: PhoneNumber) -> Int64? {
    guard let key = phone.matchKey(in: plan), case .contact(let id) = owners[key] else {
      return nil
    }
    return id
  }

  mutating func add(_ phone: PhoneNumber, of id: Int64) {
    guard let key = phone.matchKey(in: plan) else { return }
    switch owners[key] {
    case nil: owners[key] = .contact(id)
    case .contact(let other) where other != id: owners[key] = .several
    case .contact, .several: break
    }
  }

  /// Forgets a number that a contact has no more.
  mutating func remove(_ phone: PhoneNumber, of id: Int64) {
    guard let key = phone.matchKey(in: plan), case .contact(id) = owners[key] else { return }
    owners[key] = nil
  }
}
