import Foundation
import HearthDomain
import Testing

@Suite struct CompensationTests {
  @Test(
    "Pay is read as people write it, and printed in one way",
    arguments: [
      ("90k..110k EUR/year", "90k..110k EUR/year"), ("90k-110k EUR", "90k..110k EUR/year"),
      ("90-110k eur a year", "90k..110k EUR/year"), ("€90,000 – €110,000", "90k..110k EUR/year"),
      ("USD 120,000 to 140,000 p.a.", "120k..140k USD/year"), ("95k EUR/yr", "95k EUR/year"),
      ("550 GBP/day", "550 GBP/day"), ("£550 per day", "550 GBP/day"),
      ("75.50€/h", "75.5 EUR/hour"),
      ("90k.. EUR", "90k.. EUR/year"), ("..110k EUR", "..110k EUR/year"),
      ("4,250 CHF/month", "4250 CHF/month"), ("800000 JPY/mo", "800k JPY/month"),
      ("0..10 USD/hour", "0..10 USD/hour"), ("800..1k EUR/day", "800..1k EUR/day"),
    ])
  func reads(text: String, canonical: String) throws {
    #expect(try Compensation(parsing: text).description == canonical)
  }

  @Test(
    "What could mean two things, or nothing, is refused",
    arguments: [
      "", "EUR", "90k", "90.000 EUR", "9,00 EUR", "1,2345 EUR", "90k EURO", "-5k EUR", "5k- EUR",
      "110k..90k EUR", "ninety EUR", "90kk EUR", ".. EUR", "1.234.567 EUR", "1e3 EUR",
      "9999999999999 EUR",
    ])
  func refuses(text: String) {
    #expect(throws: HearthError.self) { try Compensation(parsing: text) }
  }

  @Test("What is printed reads back the same", arguments: 0..<200)
  func roundTrips(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let cents = Int64.random(in: 0...20_000_000, using: &random)
    let least = Decimal(Bool.random(using: &random) ? cents / 100_000 * 100_000 : cents) / 100
    let pay = try Compensation(
      min: least, max: Bool.random(using: &random) ? least + 500 : nil,
      currency: ["EUR", "USD", "GBP"].randomElement(using: &random) ?? "EUR",
      period: Compensation.Period.allCases.randomElement(using: &random) ?? .year)
    #expect(try Compensation(parsing: pay.description) == pay)
  }
}
