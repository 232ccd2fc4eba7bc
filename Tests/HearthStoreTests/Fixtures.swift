import Foundation
import GRDB
import HearthDomain
import HearthTestSupport

@testable import HearthStore

extension ChangeOrigin {
  static func fixture(_ command: String = "test", at second: Int64 = 1_777_813_500) -> ChangeOrigin
  {
    ChangeOrigin(
      command: command, arguments: [command], actor: "tester",
      at: Instant(unixSeconds: second), timeZone: .gmt)
  }
}

extension Touchpoint.Details {
  static func fixture(
    with contacts: [Contact.ID], channel: Touchpoint.Channel = .email,
    direction: Touchpoint.Direction? = .outbound, day: Int = 20_000, second: Int64 = 0,
    purpose: String = "", text: String = ""
  ) -> Touchpoint.Details {
    Touchpoint.Details(
      channel: channel, direction: direction,
      occurredAt: Instant(unixSeconds: Int64(day) * 86_400 + second), occurredOn: Day(number: day),
      purpose: purpose, text: text, participants: contacts)
  }
}

extension RowDigest {
  static func fixture(naming contact: String, saying rest: String = "") -> RowDigest {
    var digests = (StableDigest(), StableDigest())
    digests.0.add(contact.utf8)
    digests.1.add(rest.utf8)
    return RowDigest(naming: digests.0, saying: digests.1)
  }
}

extension HearthDatabase {
  /// Every table that holds the owner's data or what is derived from it, as text, row by row.
  func rawTables() throws -> [String: [String]] {
    try read { database in
      var tables: [String: [String]] = [:]
      let names =
        JournaledTable.allCases.map(\.rawValue) + ["relationshipStatistics", "contactSearch"]
      for name in names {
        tables[name] = try Row.fetchAll(
          database, sql: "SELECT rowid, * FROM \(name) ORDER BY rowid"
        )
        .map(\.description)
      }
      return tables
    }
  }

  /// The dump as text.
  func dumpText() throws -> String {
    var bytes: [UInt8] = []
    try dump { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  func insertContact(_ name: String) throws -> Contact.ID {
    try insert(Contact.Details(displayName: name), by: .fixture()).id
  }
}
