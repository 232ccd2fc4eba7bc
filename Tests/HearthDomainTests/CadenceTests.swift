import HearthDomain
import Testing

@Suite struct CadenceTests {
  @Test(
    "A cadence is read as people write it",
    arguments: [
      ("30", 30, nil, "30d"), ("30d", 30, nil, "30d"), ("4w", 28, nil, "28d"),
      ("30d..45d", 30, 45, "30d..45d"), ("30..45", 30, 45, "30d..45d"),
      ("2w .. 1m", 14, 30, "14d..30d"), ("1", 1, nil, "1d"), ("36500d", 36_500, nil, "36500d"),
      ("36499..36500", 36_499, 36_500, "36499d..36500d"),
    ] as [(String, Int, Int?, String)])
  func isRead(text: String, ideal: Int, longest: Int?, printed: String) throws {
    let cadence = try Cadence(parsing: text)
    #expect(cadence.idealDays == ideal)
    #expect(cadence.longestDays == longest)
    #expect(cadence.description == printed)
    #expect(try Cadence(parsing: printed) == cadence)
  }

  @Test(
    "What is no cadence is refused",
    arguments: [
      "", "0", "-1", "36501", "30d..", "..30d", "30d..30d", "45d..30d", "1..2..3", "30d..36501d",
      "often", "30.5", "30d...45d",
    ])
  func isRefused(text: String) {
    #expect(throws: HearthError.self) { try Cadence(parsing: text) }
  }

  @Test(
    "Days outside the range are refused", arguments: [(0, nil), (36_501, nil), (30, 30), (5, 0)])
  func daysAreRefused(ideal: Int, longest: Int?) {
    #expect(throws: HearthError.self) { try Cadence(idealDays: ideal, longestDays: longest) }
  }
}
