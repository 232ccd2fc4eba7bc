import HearthDomain
import Testing

@Suite struct E164Tests {
  @Test(
    "A number is read as its country dials it",
    arguments: [
      ("+353 86 123 4567", nil, "+353861234567"),
      ("tel:+353-86-123-4567", nil, "+353861234567"),
      ("+44 (0)20 7946 0018", nil, "+442079460018"),
      ("+44 (0) 20 7946 0018", nil, "+442079460018"),
      ("+44 ( 0 ) 20 7946 0018", nil, "+442079460018"),
      ("+44 020 7946 0018", nil, "+442079460018"),
      ("0044 (0)20 7946 0018", nil, "+442079460018"),
      ("00 44 (0) 20 7946 0018", "IE", "+442079460018"),
      ("0011 44 (0)20 7946 0018", "AU", "+442079460018"),
      ("011 44 020 7946 0018", "US", "+442079460018"),
      ("+36 06 20 123 4567", nil, "+36201234567"),
      ("+39 (0)6 1234 5678", nil, "+390612345678"),
      ("0039 (0)6 1234 5678", nil, "+390612345678"),
      ("+39 06 1234 5678", nil, "+390612345678"),
      ("+225 07 12 34 56 78", nil, "+2250712345678"),
      ("0044 20 7946 0018", nil, "+442079460018"),
      ("086 123 4567", "IE", "+353861234567"),
      ("(01) 496 0123", "ie", "+35314960123"),
      ("00 44 20 7946 0018", "IE", "+442079460018"),
      ("06 1234 5678", "IT", "+390612345678"),
      ("612 34 56 78", "ES", "+34612345678"),
      ("(415) 555-0100", "US", "+14155550100"),
      ("1-415-555-0100", "US", "+14155550100"),
      ("011 353 86 123 4567", "US", "+353861234567"),
      ("8 (495) 123-45-67", "RU", "+74951234567"),
      ("06 20 123 4567", "HU", "+36201234567"),
      ("+1 415 555 0100 x12", nil, "+14155550100"),
      ("+1 415 555 0100;ext=12", nil, "+14155550100"),
      ("+1 415 555 0100,,99#", nil, "+14155550100"),
      ("\u{FF0B}353 \u{0668}\u{0666} 123 4567", nil, "+353861234567"),
      ("Mobile 086 123 4567", "IE", "+353861234567"),
    ])
  func numberIsInternational(number: String, country: String?, expected: String) {
    #expect(PhoneNumber(number).e164(in: country.flatMap(NumberingPlan.init)) == expected)
  }

  @Test(
    "What can't be told is not guessed",
    arguments: [
      ("086 123 4567", nil), ("123 4567", "IE"), ("555-0100", "US"), ("112", "ES"), ("", "IE"),
      ("reception", "IE"), ("+", nil), ("+353 86 123 4567 8901 2345", nil), ("+0123456789", nil),
      ("1-800-FLOWERS", "US"),
    ])
  func numberIsNotGuessed(number: String, country: String?) {
    #expect(PhoneNumber(number).e164(in: country.flatMap(NumberingPlan.init)) == nil)
  }

  @Test func spellingsOfOneNumberMatch() {
    let plan = NumberingPlan(country: "IE")
    let spellings = [
      "+353 86 123 4567", "086-1234567", "00353 86 1234567", "(086) 123 4567 ext. 3",
    ]
    #expect(Set(spellings.map { PhoneNumber($0).matchKey(in: plan) }) == ["353861234567"])
  }

  @Test func numberOfNoCountryMatchesByItsDigitsIfThereAreSeven() {
    #expect(PhoneNumber("(086) 123-4567").matchKey(in: nil) == "0861234567")
    #expect(PhoneNumber("123456").matchKey(in: nil) == nil)
  }

  @Test func countryIsOneOfISO3166() {
    #expect(NumberingPlan(country: "IE")?.callingCode == "353")
    #expect(NumberingPlan(country: "ZW")?.trunkPrefix == "0")
    for code in ["", "I", "IRL", "XX", "E3", "A "] { #expect(NumberingPlan(country: code) == nil) }
  }
}
