import GRDB
import HearthDomain

/// Which contacts have a phone number, in memory, because people spell one number in many ways.
struct PhoneOwners {
  enum Owner {
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

  func owner(of phone: PhoneNumber) -> Owner? {
    phone.matchKey(in: plan).flatMap { owners[$0] }
  }

  mutating func add(_ phone: PhoneNumber, of id: Int64) {
    guard let key = phone.matchKey(in: plan) else { return }
    switch owners[key] {
    case nil: owners[key] = .contact(id)
    case .contact(let other) where other != id: owners[key] = .several
    case .contact, .several: break
    }
  }
}
