import Testing

@testable import HearthInterchange

@Suite struct SpreadsheetGuardTests {
  @Test(
    "What a spreadsheet may run has an apostrophe in front, and comes back as it was",
    arguments: [
      "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "'=1",
      "''＝1",
    ])
  func formula(_ cell: String) {
    #expect(SpreadsheetGuard.defused(cell) == "'" + cell)
    #expect(SpreadsheetGuard.restored("'" + cell) == cell)
  }

  @Test(arguments: ["", "a=1", "'quoted'", "1-1", "家＝"])
  func otherTextIsLeftAlone(_ cell: String) {
    #expect(SpreadsheetGuard.defused(cell) == cell)
    #expect(SpreadsheetGuard.restored(cell) == cell)
  }
}
