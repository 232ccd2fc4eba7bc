import HearthDomain
import Testing

@Suite struct InertTextTests {
  @Test(arguments: [
    ("Dana Doe", "Dana Doe"), ("", ""), ("Zoë Ó Briain 山田 👩🏽‍💻", "Zoë Ó Briain 山田 👩🏽‍💻"),
    ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"), ("a\u{0}b\u{7}c\u{7F}", "abc"),
    ("\u{9B}31m \u{85}x", "31m x"), ("tab\there", "tab here"), ("a\r\nb\nc\rd", "a b c d"),
    ("invoice\u{202E}fdp.exe", "invoicefdp.exe"), ("\u{2066}x\u{2069}\u{202A}y", "xy"),
    ("a\u{2028}b\u{2029}c", "a b c"),
  ])
  func nothingActs(text: String, expected: String) {
    #expect(inert(text) == expected)
  }

  @Test(arguments: [
    ("a\r\nb\nc\rd", "a\nb\nc\nd"), ("x\ty", "x\ty"), ("a\n\nb", "a\n\nb"), ("\u{1B}\n", "\n"),
    ("a\u{2028}b", "a b"), ("\r\r\n\n", "\n\n\n"),
  ])
  func lineBreaksAreKeptAsLineFeeds(text: String, expected: String) {
    #expect(inert(text, keepingNewlines: true) == expected)
  }

  @Test func noControlCharacterSurvivesAnyText() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let scalars = (0..<40).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &random))
      }
      let text = inert(String(String.UnicodeScalarView(scalars)))
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(inert(text) == text)
    }
  }

  @Test func excerptIsShortAndInert() {
    #expect(excerpt("short") == "short")
    #expect(excerpt(String(repeating: "x", count: 40)) == String(repeating: "x", count: 40))
    #expect(excerpt(String(repeating: "x", count: 41)) == String(repeating: "x", count: 40) + "…")
    #expect(excerpt("a\u{1B}]0;b\u{7}\nc") == "a]0;b c")
  }

  @Test func excerptCutsAPileOfCombiningMarks() {
    let pile = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(excerpt(pile).unicodeScalars.count == 41)
  }
}
