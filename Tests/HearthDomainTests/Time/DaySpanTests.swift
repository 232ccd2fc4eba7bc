import HearthDomain
import Testing

@Suite struct DaySpanTests {
  @Test(arguments: [
    ("30", 30), ("30d", 30), ("2w", 14), ("1m", 30), ("3 months", 90), ("1y", 365),
    (" 2 Weeks ", 14),
    ("36500", 36_500), ("1 day", 1),
  ])
  func spansAreRead(text: String, days: Int) throws {
    #expect(try DaySpan(parsing: text).days == days)
  }

  @Test(arguments: [
    "", "0", "d", "-3d", "1.5w", "3x", "36501", "101y", "99999999999999999999", "٣",
  ])
  func othersAreBadData(text: String) {
    #expect(throws: HearthError.self) { try DaySpan(parsing: text) }
  }
}
