import Testing

@testable import HearthCommands

@Suite struct DisplayWidthTests {
  @Test(
    "A text is as wide as a terminal shows it",
    arguments: [
      ("", 0), ("Dana Roe", 8), ("naïve", 5), ("e\u{301}", 1), ("Z\u{351}\u{36B}", 1),
      ("佐藤", 4), ("ｱ", 1), ("Ａ", 2), ("김하늘", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("Ωμέγα", 5), ("שלום", 4), ("नमस्ते", 4), ("สวัสดี", 4),
      ("🙂", 2), ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇮🇪", 2), ("🇮🇪🇯🇵", 4), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("🏳️‍🌈", 2), ("1️⃣", 2),
      ("❤️", 2), ("❤", 1), ("☎\u{FE0E}", 1), ("©", 1), ("…", 1), ("½", 1),
      ("\u{200B}", 0), ("\u{1B}", 0), ("a\tb", 2), ("\u{10FFFD}", 1), ("\u{2A6D6}", 2),
    ])
  func widthInColumns(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(
    "A text is cut between characters, and the ellipsis has its column",
    arguments: [
      ("Dana Roe", 8, "Dana Roe"), ("Dana Roe", 7, "Dana R…"), ("Dana Roe", 1, "…"),
      ("Dana Roe", 0, ""), ("", 0, ""), ("佐藤花子", 8, "佐藤花子"), ("佐藤花子", 7, "佐藤花…"),
      ("佐藤花子", 6, "佐藤…"), ("a👩‍👩‍👧‍👦b!", 3, "a…"), ("a👩‍👩‍👧‍👦b!", 4, "a👩‍👩‍👧‍👦…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func truncation(text: String, width: Int, expected: String) {
    let cut = text.truncated(toWidth: width)

    #expect(cut == expected)
    #expect(cut.displayWidth <= width)
  }

  @Test func everyScalarHasAWidthOfAtMostTwo() {
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0...2).contains(Character(scalar).displayWidth))
    }
  }
}
