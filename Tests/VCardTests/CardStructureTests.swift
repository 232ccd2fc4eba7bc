import Testing
import VCard

@Suite struct CardStructureTests {
  @Test func cardIsItsPropertiesInTheirOrder() throws {
    let text = cardText(
      "3.0", "N:Doe;Dana;;;", "FN:Dana Doe", "item1.URL:https://example.com",
      "item1.X-ABLabel:Blog")
    let card = try #require(try cards(in: text).first)
    #expect(card.writtenVersion == "3.0")
    #expect(
      card.card
        == VCard(
          .v3,
          [
            VCardProperty("N", rawValue: "Doe;Dana;;;"), VCardProperty("FN", rawValue: "Dana Doe"),
            VCardProperty("URL", rawValue: "https://example.com", group: "item1"),
            VCardProperty("X-ABLabel", rawValue: "Blog", group: "item1"),
          ]))
    #expect(card.faults.isEmpty)
  }

  @Test func cardsAreCountedAndPlaced() throws {
    let text = "\r\n" + cardText("3.0", "FN:A") + "\r\n\r\n" + cardText("4.0", "FN:B")
    let cards = try cards(in: text)
    #expect(cards.map(\.number) == [1, 2])
    #expect(cards.map(\.line) == [2, 8])
    #expect(cards.map(\.card.version) == [.v3, .v4])
    #expect(cards.allSatisfy { $0.faults.isEmpty })
  }

  @Test func sourceIsTheCardAsItStood() throws {
    let text = "text\r\nBEGIN:vCard \r\nVERSION:2.1\nX:1\r\n fold\r\nEND:vcard\r\n\r\n"
    let card = try #require(try cards(in: text).first)
    #expect(
      String(decoding: card.source, as: UTF8.self)
        == "BEGIN:vCard \r\nVERSION:2.1\nX:1\r\n fold\r\nEND:vcard")
  }

  @Test(
    "Lines end in many ways",
    arguments: ["\r\n", "\n", "\r", "\r\r\n", "\r\n\r\n", "\r\r\n\r\r\n"])
  func lineEnds(end: String) throws {
    let lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:Dana", " Doe", "NOTE:a", "END:VCARD"]
    for text in [lines.map { $0 + end }.joined(), lines.joined(separator: end)] {
      let card = try #require(try cards(in: text).first)
      #expect(card.card.properties.map(\.rawValue) == ["DanaDoe", "a"])
      #expect(card.faults.isEmpty)
    }
  }

  @Test(
    "What encloses a card is known in any case, with blanks and folds",
    arguments: [
      ("begin:vcard", "end:vcard"), ("BEGIN:vCard  ", "END:VCARD\t"),
      ("Begin: vcard", "End :vcard"),
      ("BEGIN:VC\n ARD", "EN\n\tD:VCARD"), ("\u{FEFF}BEGIN:VCARD", "END:VCARD"),
      ("  BEGIN:VCARD", "END:VCARD"),
    ])
  func marks(begin: String, end: String) throws {
    let cards = try cards(in: "\(begin)\nFN:A\n\(end)\n\(begin)\nFN:B\n\(end)")
    #expect(
      cards.map(\.card.properties) == [
        [VCardProperty("FN", rawValue: "A")], [VCardProperty("FN", rawValue: "B")],
      ])
    #expect(cards.allSatisfy { $0.faults.isEmpty })
  }

  @Test(
    "What only looks like an end is part of the card",
    arguments: [
      "END:VCARDS", "END:VCAR", "ENDING:VCARD", "END:VEVENT", "X-END:VCARD", "BEGIN:VCARDS",
      "NOTE:END:VCARD", "NOTE:END:\r\n VCARD", "NOTE:\r\n END:VCARD", "NOTE:\\nEND:VCARD",
    ])
  func lookalikes(line: String) throws {
    let text = cardText("3.0", "FN:A", line, "X-LAST:B")
    let card = try #require(try cards(in: text).first)
    #expect(card.card.properties.last == VCardProperty("X-LAST", rawValue: "B"))
  }

  @Test func cardWithoutEndIsRead() throws {
    let readings = try readings(of: "BEGIN:VCARD\nFN:A\n" + cardText("3.0", "FN:B"))
    let cards = readings.compactMap(\.card)
    #expect(cards.map { $0.card.properties[0].rawValue } == ["A", "B"])
    #expect(
      cards[0].faults
        == [VCardFault(card: 1, line: 1, reason: "has no END before the next card begins")])
    #expect(cards[1].faults.isEmpty)
  }

  @Test func lastLineThatMayBeCutOffIsLeftOut() throws {
    let whole = try #require(try cards(in: "BEGIN:VCARD\nFN:A\nTEL:+353 1 555\n").first)
    #expect(whole.card.properties.count == 2)
    #expect(whole.faults.map(\.reason) == ["has no END"])

    let cut = try #require(try cards(in: "BEGIN:VCARD\nFN:A\nTEL:+353 1 5").first)
    #expect(cut.card.properties == [VCardProperty("FN", rawValue: "A")])
    #expect(
      cut.faults.map(\.reason)
        == ["has no END", "is cut off in its last line, which was left out"])
    #expect(String(decoding: cut.source, as: UTF8.self).hasSuffix("TEL:+353 1 5"))
  }

  @Test(
    "A value whose last line may be cut off is left out as a whole",
    arguments: [
      "NOTE:Dana and\n her do", "NOTE:Dana\n and\n\n her do", "NOTE:Dana\n ",
      "NOTE;QUOTED-PRINTABLE:Dana =\nand her do", "NOTE;QUOTED-PRINTABLE:Dana =\n and=\n her=",
      "PHOTO;ENCODING=b:/9j/\nAAA", "AGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Sam", "VERSION:4", "TE",
    ])
  func cutOffValue(lines: String) throws {
    let readings = try readings(of: "BEGIN:VCARD\nVERSION:2.1\nFN:A\n\(lines)")
    try #require(readings.count == 1)
    let card = try #require(readings[0].card)
    #expect(card.card.properties == [VCardProperty("FN", rawValue: "A")])
    #expect(card.faults.map(\.reason).last == "is cut off in its last line, which was left out")
    #expect(String(decoding: card.source, as: UTF8.self).hasSuffix(lines))
  }

  @Test func textBetweenCardsIsToldAndPassedOver() throws {
    let text = cardText("3.0", "FN:A") + "Regards,\nDana\n" + cardText("3.0", "FN:B") + "--\n"
    let readings = try readings(of: text)
    #expect(readings.count == 3)
    #expect(readings[0].card?.faults == [])
    #expect(
      readings[1].card?.faults
        == [VCardFault(card: 2, line: 5, reason: "comes after text that is not a card")])
    #expect(
      readings[2].fault == VCardFault(card: 3, line: 11, reason: "is text that is not a card"))
  }

  @Test func emptyCardIsRejected() throws {
    let readings = try readings(of: cardText("3.0") + cardText(nil, "FN:A"))
    #expect(readings[0].fault == VCardFault(card: 1, line: 1, reason: "has no properties"))
    #expect(readings[1].card?.number == 2)
  }

  @Test("Nothing has no cards", arguments: ["", "\r\n \r\n"])
  func nothing(text: String) throws {
    let readings = try readings(of: text)
    #expect(readings.isEmpty)
  }

  @Test func lineWithoutColonIsToldAndKeptInTheSource() throws {
    let card = try #require(try cards(in: cardText("2.1", "FN:A", "# remark", "TEL:1")).first)
    #expect(card.card.properties.map(\.name) == ["FN", "TEL"])
    #expect(card.faults == [VCardFault(card: 1, line: 4, reason: "has a line without a colon")])
    #expect(String(decoding: card.source, as: UTF8.self).contains("# remark"))
  }

  @Test func quotedListOfTooManyTypesIsTold() throws {
    let types = (1...257).map { "a\($0)" }.joined(separator: ",")
    let text = cardText("3.0", "FN:A", "TEL;TYPE=\"\(types)\":1")
    let card = try #require(try cards(in: text).first)
    #expect(card.card.properties.map(\.name) == ["FN"])
    #expect(card.faults.map(\.reason) == ["has a line with more than 256 parameters"])
  }

  @Test(
    "A line that names no property is told",
    arguments: [":a", "a b:c", "item1.:a", "é:a", ";X=1:a"]
  )
  func lineWithoutName(line: String) throws {
    let card = try #require(try cards(in: cardText("3.0", line, "FN:A")).first)
    #expect(card.card.properties.map(\.name) == ["FN"])
    #expect(card.faults.map(\.reason) == ["has a line that begins with no property's name"])
  }
}

@Suite struct NestedCardTests {
  static let nested = "BEGIN:VCARD\nVERSION:2.1\nFN:Agent, Sam\nEND:VCARD\n"

  @Test(
    "A card that is the value of AGENT is text, not another card",
    arguments: [
      "AGENT:\n\(nested)", "AGENT:\n\n\(nested)", "agent: BEGIN:VCARD\n" + nested.dropFirst(12),
    ])
  func agent(lines: String) throws {
    let text = "BEGIN:VCARD\nVERSION:2.1\nFN:A\n\(lines)TEL:1\nEND:VCARD\n"
    let cards = try cards(in: text)
    #expect(cards.count == 1)
    #expect(cards[0].card.properties.map { $0.name.uppercased() } == ["FN", "AGENT", "TEL"])
    #expect(cards[0].card.properties[1].text == Self.nested)
    #expect(cards[0].faults.isEmpty)
  }

  @Test func agentsAgentIsPartOfTheAgent() throws {
    var text = "BEGIN:VCARD\nFN:0\n"
    for depth in 1...1000 { text += "AGENT:\nBEGIN:VCARD\nFN:\(depth)\n" }
    for _ in 0...1000 { text += "END:VCARD\n" }
    let cards = try cards(in: text)
    #expect(cards.count == 1)
    #expect(cards[0].card.properties.count == 2)
    #expect(cards[0].card.properties[1].text.contains("FN:1000\n"))
  }

  @Test func agentOf30StaysAsItIs() throws {
    let value = #"BEGIN:VCARD\nFN:Sam\nEND:VCARD\n"#
    #expect(try property("3.0", "AGENT:\(value)").rawValue == value)
  }

  @Test func agentMayBeText() throws {
    #expect(try property("2.1", "AGENT:Sam").rawValue == "Sam")
    #expect(try property("2.1", "AGENT:").rawValue == "")
  }

  @Test("Text that is no card is told, however long its line", arguments: [false, true])
  func longLineThatIsNoCardIsTold(isFollowed: Bool) throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 9 << 20)
    let card = isFollowed ? Array(("\n" + cardText("3.0", "FN:A")).utf8) : []
    let faults = try readings(of: line + card).flatMap { reading in
      [reading.fault].compactMap(\.self) + (reading.card?.faults ?? [])
    }
    #expect(
      faults.map(\.reason) == [
        isFollowed ? "comes after text that is not a card" : "is text that is not a card"
      ])
  }

  @Test func cardInsideWithoutAgentIsACardOfItsOwn() throws {
    let text = "BEGIN:VCARD\nFN:A\n" + cardText("2.1", "FN:B") + cardText("2.1", "FN:C")
    let readings = try readings(of: text + "TEL:1\nEND:VCARD\n")
    #expect(readings.compactMap { $0.card?.card.properties[0].rawValue } == ["A", "B", "C"])
    #expect(readings.last?.fault?.reason == "is text that is not a card")
  }
}
