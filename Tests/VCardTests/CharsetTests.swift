import Testing
import VCard

@Suite struct CharsetTests {
  /// `text` in a charset of one byte a character, whose second half is given.
  private func bytes(_ ascii: String, _ bytes: [UInt8] = [], _ rest: String = "") -> [UInt8] {
    Array(ascii.utf8) + bytes + Array(rest.utf8)
  }

  private func card(_ line: [UInt8], fallback: String = "windows-1252") throws -> ReadCard {
    let text = Array("BEGIN:VCARD\nVERSION:2.1\n".utf8) + line + Array("\nEND:VCARD\n".utf8)
    let readings = try readings(of: text, fallbackCharset: fallback)
    return try #require(readings.first?.card)
  }

  @Test(
    "A property is in the charset that it names",
    arguments: [
      ("ISO-8859-1", [0xE9] as [UInt8], "é"), ("windows-1251", [0xC6, 0xEF], "Жп"),
      ("windows-1255", [0xF9, 0xD1], "\u{5E9}\u{5C1}"),
      ("Shift_JIS", [0x94, 0x5C, 0x88, 0xC9], "能伊"),
      ("\"UTF-8\"", [0xC3, 0xA9], "é"), ("iso-8859-1", [0x93, 0x94], "“”"),
      ("GB2312", [0xC3, 0xF7], "明"), ("EUC-KR", [0xC3, 0xD6], "최"),
    ])
  func named(charset: String, encoded: [UInt8], text: String) throws {
    let card = try card(bytes("FN;CHARSET=\(charset):<", encoded, ">"))
    #expect(card.card.properties == [VCardProperty("FN", rawValue: "<\(text)>")])
    #expect(card.faults.isEmpty)
  }

  @Test func charsetIsKnownBeforeSeparatorsAre() throws {
    // The second byte of 能 is that of a backslash.
    let card = try card(bytes("N;CHARSET=SHIFT_JIS:", [0x94, 0x5C, 0x3B, 0x88, 0xC9], ";;;"))
    #expect(card.card.properties[0].components == ["能", "伊", "", "", ""])
    let encoded = try property(
      "2.1", "N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=94\\;=88=C9;=3B")
    #expect(encoded.components == ["能", "伊", ";"])
  }

  @Test func bytesOfSeveralThatLookLikeSeparatorsAreNone() throws {
    let encoded = try property(
      "2.1", "N;CHARSET=ISO-2022-JP;ENCODING=QUOTED-PRINTABLE:=1B$B;3ED=1B(B;=1B$B=42=40=1B(B;;;")
    #expect(encoded.components == ["山田", "太", "", "", ""])
  }

  @Test func textThatIsNotUTF8IsInTheCharsetToFallBackOn() throws {
    let line = bytes("FN:Ren", [0xE9])
    #expect(try card(line).card.properties[0].rawValue == "René")
    #expect(try card(line, fallback: "windows-1251").card.properties[0].rawValue == "Renй")
    #expect(
      try card(line).faults
        == [
          VCardFault(
            card: 1, line: 3, reason: "has text that is not UTF-8 and was read as windows-1252")
        ])
  }

  @Test func eachPropertyIsDecidedForItself() throws {
    let card = try card(
      bytes("N;CHARSET=UTF-8:Ren", [0xC3, 0xA9], "\nNOTE:Ren") + bytes("", [0xE9], "\nTITLE:é"))
    #expect(card.card.properties.map(\.rawValue) == ["René", "René", "é"])
  }

  @Test("An unknown charset is told", arguments: ["X-NONE", "UTF-8//IGNORE", "../evil", "é"])
  func unknown(charset: String) throws {
    let card = try card(bytes("FN;CHARSET=\(charset):Ren", [0xE9]))
    #expect(card.card.properties == [VCardProperty("FN", rawValue: "René")])
    #expect(card.faults.map(\.reason) == ["names an unknown charset"])
    let utf8 = try self.card(bytes("FN;CHARSET=\(charset):René"))
    #expect(utf8.card.properties == [VCardProperty("FN", rawValue: "René")])
  }

  @Test func textThatIsNotInItsCharsetIsTold() throws {
    let card = try card(bytes("FN;CHARSET=EUC-JP:Ren", [0xE9, 0x20]))
    #expect(card.card.properties[0].rawValue == "René ")
    #expect(card.faults.map(\.reason) == ["has text that is not in EUC-JP"])
  }

  @Test func noByteIsLost() throws {
    let all = (0x80...0xFF).map { UInt8($0) }
    let text = try card(bytes("FN:<", all, ">")).card.properties[0].rawValue
    #expect(text.unicodeScalars.count == 130)
    let odd = try card(bytes("FN:<", [0xE9], ">"), fallback: "no-such-charset")
    #expect(odd.card.properties[0].rawValue == "<\u{FFFD}>")
  }

  @Test func headsMayBeInAnyCharset() throws {
    let card = try card(bytes("TEL;TYPE=B", [0xFC], "ro;CHARSET=ISO-8859-1:1"))
    #expect(
      card.card.properties == [
        VCardProperty("TEL", parameters: [VCardParameter("TYPE", "Büro")], rawValue: "1")
      ])
  }

  @Test("UTF-16 is known by its mark or by its zeros", arguments: [true, false], [true, false])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    let text =
      (hasMark ? "\u{FEFF}" : "") + cardText("3.0", "FN:Жанна 👩‍🚀 \u{100}\u{A}")
      + cardText("3.0", "FN:B")
    let bytes = text.utf16.flatMap { unit in
      isBigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for size in [1, 2, 3, 7, 1 << 20] {
      let cards = try readings(of: bytes, inPiecesOf: size).compactMap(\.card)
      #expect(cards.map { $0.card.properties[0].rawValue } == ["Жанна 👩‍🚀 \u{100}", "B"])
      #expect(String(decoding: cards[1].source, as: UTF8.self).hasPrefix("BEGIN:VCARD\r\nVERSION"))
    }
  }

  @Test func brokenUTF16IsNoEndOfReading() throws {
    let units: [UInt16] =
      Array("BEGIN:VCARD\nFN:A".utf16) + [0xD800, 0x42, 0xDC00] + Array("\nEND:VCARD".utf16)
    var bytes: [UInt8] = []
    for unit in units { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let card = try #require(try readings(of: bytes + [0x00]).first?.card)
    #expect(card.card.properties[0].rawValue == "A\u{FFFD}B\u{FFFD}")
  }

  @Test func byteOrderMarkOfUTF8IsNoText() throws {
    let cards = try cards(in: "\u{FEFF}" + cardText("3.0", "FN:A"))
    #expect(cards.map(\.line) == [1])
    #expect(cards[0].faults.isEmpty)
  }
}
