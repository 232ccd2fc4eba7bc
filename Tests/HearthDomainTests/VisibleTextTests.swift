import HearthDomain
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: ["a", " x ", "家", "é", "!", "👩‍👩‍👧", "\u{200B}b"])
  func textShows(_ text: String) {
    #expect(text.hasVisibleCharacter)
  }

  @Test(
    arguments: [
      "", "  ", "\t\n", "\u{202E}", "\u{200B}", "\u{1B}", "\u{3164}", "\u{2800}", "\u{FEFF}\u{AD}",
    ])
  func textShowsNothing(_ text: String) {
    #expect(!text.hasVisibleCharacter)
  }
}
