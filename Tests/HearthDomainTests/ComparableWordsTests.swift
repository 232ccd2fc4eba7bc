import HearthDomain
import Testing

struct ComparableWordsTests {
  @Test func wordsAreComparedWhateverTheirCaseAndSigns() {
    #expect("Dana  O'Doe-Roe, Ph.D.".comparableWords == ["dana", "o", "doe", "roe", "ph", "d"])
    #expect("C, C++ and C#".comparableWords == ["c", "c++", "and", "c#"])
    #expect(" \r\n".comparableWords == [])
    #expect("José ÅNGSTRÖM".comparableWords == ["jose", "angstrom"])
  }

  /// ASCII is looked at byte by byte, and must come to the same.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func wordsOfASCIIAreThoseThatItsCharactersMake(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = String(
      decoding: (0..<40).map { _ in UInt8.random(in: 0..<0x80, using: &random) }, as: UTF8.self)
    #expect((text + " é").comparableWords == text.comparableWords + ["e"])
  }
}
