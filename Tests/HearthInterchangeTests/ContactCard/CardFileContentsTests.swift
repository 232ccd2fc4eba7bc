import Foundation
import HearthInterchange
import Testing
import VCard

@Suite struct CardFileContentsTests {
  private static let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Däna\nEND:VCARD"

  @Test(
    "A file is its one card, however it is encoded",
    arguments: [
      Array(card.utf8), Array("\u{FEFF}\(card)\n".utf8), Array("\n \(card)\r\n\n".utf8),
      [0xFF, 0xFE] + Array(card.data(using: .utf16LittleEndian) ?? Data()),
      [0xFE, 0xFF] + Array(card.data(using: .utf16BigEndian) ?? Data()),
    ])
  func oneCard(bytes: [UInt8]) throws {
    let only = try #require(CardFileContents(bytes).onlyCard)
    #expect(only.card.properties.map(\.rawValue) == ["Däna"])
  }

  @Test(
    "What is more than cards isn't whole",
    arguments: [
      ("x\n\(card)\n", 1), ("\(card)\nx\n", 1), ("\(card)\nx\n\(card)", 2),
      ("\(card)\nBEGIN:VCARD\nEND:VCARD\n", 1), ("x", 0),
    ])
  func more(text: String, count: Int) {
    let contents = CardFileContents(Array(text.utf8))
    #expect(!contents.isWhole)
    #expect(contents.cards.count == count)
    #expect(contents.onlyCard == nil)
  }

  @Test func severalCardsAreWholeButNotOne() {
    let contents = CardFileContents(Array("\(Self.card)\n\n\(Self.card)\n".utf8))
    #expect(contents.isWhole && contents.cards.count == 2 && contents.onlyCard == nil)
    #expect(CardFileContents([]).isWhole)
  }
}
