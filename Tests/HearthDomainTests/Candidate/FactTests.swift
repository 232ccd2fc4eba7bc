import HearthDomain
import Testing

@Suite struct FactTests {
  static let now = Instant(unixSeconds: 1_000)
  static let (kim, lee, ray, sam) = (
    Contact.ID(rawValue: 1), Contact.ID(rawValue: 2), Contact.ID(rawValue: 3),
    Contact.ID(rawValue: 4)
  )

  /// A fact whose values follow each other every hundred seconds; their ids begin at 1.
  static func fact(_ key: Fact.Key = .notice, _ values: String...) throws -> Fact {
    let versions = values.enumerated().map { index, value in
      Fact.Version(
        id: Fact.Version.ID(rawValue: Int64(index + 1)), uid: UID(rawValue: "\(index)"),
        value: value, since: Instant(unixSeconds: Int64(index) * 100))
    }
    return try #require(Fact(key: key, versions: versions.reversed()))
  }

  static func telling(_ contact: Contact.ID, _ version: Int64, at seconds: Int64) -> Telling {
    Telling(
      contact: contact, version: Fact.Version.ID(rawValue: version),
      at: Instant(unixSeconds: seconds))
  }

  @Test(
    "A value holds from its time on", arguments: [(-1, nil), (0, "1m"), (99, "1m"), (100, "3m")])
  func currentValue(at seconds: Int64, value: String?) throws {
    let fact = try Self.fact(.notice, "1m", "3m")
    #expect(fact.current(asOf: Instant(unixSeconds: seconds))?.value == value)
  }

  @Test func everyoneToldTheOldValueIsListedAndNobodyElse() throws {
    let fact = try Self.fact(.notice, "1 month", "3 months")
    let tellings = [
      Self.telling(Self.kim, 1, at: 10), Self.telling(Self.lee, 1, at: 20),
      Self.telling(Self.ray, 1, at: 30), Self.telling(Self.ray, 2, at: 110),
    ]
    let strength = [Self.kim: 1.0, Self.lee: 9.0, Self.sam: 20.0]
    let stale = fact.staleTellings(tellings, strength: strength, asOf: Self.now)
    #expect(stale.map(\.contact) == [Self.lee, Self.kim])
    #expect(stale.map(\.told.value) == ["1 month", "1 month"])
    #expect(stale.first?.current.value == "3 months")
    #expect(fact.staleTellings(tellings, strength: [:], asOf: Instant(unixSeconds: 99)).isEmpty)
  }

  @Test func valueThatCameBackIsNoNews() throws {
    let fact = try Self.fact(.notice, "30d", "3m", "1 month")
    let tellings = [Self.telling(Self.kim, 1, at: 10), Self.telling(Self.lee, 2, at: 110)]
    let stale = fact.staleTellings(tellings, strength: [:], asOf: Self.now)
    #expect(stale.map(\.contact) == [Self.lee])
  }

  @Test(
    "Values mean the same however they are written",
    arguments: [
      (Fact.Key.salaryFloor, "90k EUR", "€90,000 a year", true),
      (.salaryFloor, "90k EUR", "95k EUR", false), (.salaryFloor, "90k EUR", "90k USD", false),
      (.notice, "4 weeks", "28d", true), (.notice, "1m", "6 weeks", false),
      (.place, "Dublin", "dublin ", true), (.visa, "none needed", "EU citizen", false),
      (.salaryFloor, "open", "Open", true),
    ])
  func meaning(key: Fact.Key, value: String, other: String, isSame: Bool) {
    #expect(key.means(value, other) == isSame)
    #expect(key.means(other, value) == isSame)
  }
}
