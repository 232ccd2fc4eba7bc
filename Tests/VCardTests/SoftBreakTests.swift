import Testing
import VCard

@Suite struct SoftBreakTests {
  @Test(
    "An equals sign at the line's end joins it to the next",
    arguments: [
      (["one=", "two"], "onetwo"), (["one = ", "two"], "one two"), (["one=", "", "FN:two"], "one"),
      // In the middle of a character, and after an encoded line break.
      (["Gr=C3=", "=BC=C3=9F=", "e"], "Grüße"), (["a=0D=0A=", "b=0D=0A=", "c"], #"a\nb\nc"#),
      (["a=", "b=", "c=", "d"], "abcd"), (["=", "=", "a"], "a"),
      (["a=", "TEL: 1=", "b"], "aTEL: 1b"),
    ])
  func softBreaks(lines: [String], raw: String) throws {
    #expect(try note(lines) == raw)
  }

  @Test(
    "A blank after it is the text's, unless it can only be a fold's",
    arguments: [
      (["for all folk to come=", " to the aid=", "of"], "for all folk to come to the aidof"),
      (["one=", " two"], "one two"),
      // Each line begins with one; a character goes on; an encoded byte goes on.
      (["one=", " two=", " three"], "onetwothree"), (["Gr=C3=", " =BC=C3=9Fe"], "Grüße"),
      (["Gr=C3=B", " C=C3=", " 9Fe"], "Grüße"), (["one", " two=", " =33"], "onetwo3"),
    ])
  func blanks(lines: [String], raw: String) throws {
    #expect(try note(lines) == raw)
  }

  @Test func blankBeforeASeparatorIsAFolds() throws {
    let address = try property(
      "2.1", "ADR;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=", " ;;Cinder Lane 1;=C3=96=", "dorf")
    #expect(address.rawValue == ";;Cinder Lane 1;Ödorf")
  }

  @Test func endOfTheCardEndsTheValue() throws {
    let text =
      "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\n" + cardText("2.1", "FN:B")
    #expect(try cards(in: text).map { $0.card.properties.map(\.rawValue) } == [["a"], ["B"]])
  }

  @Test("Without the encoding it joins nothing", arguments: ["2.1", "3.0"])
  func plainEqualsSign(version: String) throws {
    let card = try #require(try cards(in: cardText(version, "NOTE:bug=", "FN:bug=")).first)
    #expect(card.card.properties.map(\.rawValue) == ["bug=", "bug="])
  }

  @Test func headMayBeFoldedAfterAnEqualsSign() throws {
    let note = try property("2.1", "NOTE;ENCODING=", " QUOTED-PRINTABLE:a=3D=", "b")
    #expect(note == VCardProperty("NOTE", rawValue: "a=b"))
  }

  private func note(_ lines: [String]) throws -> String {
    let text =
      "BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:"
      + lines.joined(separator: "\r\n") + "\r\nEND:VCARD\r\n"
    return try #require(try cards(in: text).first).card.properties[0].rawValue
  }
}
