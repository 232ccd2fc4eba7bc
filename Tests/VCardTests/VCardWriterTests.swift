import Testing
import VCard

@Suite struct VCardWriterTests {
  @Test("BEGIN, then the version, and END last", arguments: VCardVersion.allCases)
  func frame(version: VCardVersion) {
    let text = card(version) { $0.append(VCardProperty("FN", in: version), .text("Dana Doe")) }
    #expect(
      text == "BEGIN:VCARD\r\nVERSION:\(version.rawValue)\r\nFN:Dana Doe\r\nEND:VCARD\r\n")
  }

  @Test func cardsFollowOneAnother() {
    var buffer: [UInt8] = []
    VCardWriter.appendCard(.v3, to: &buffer) { _ in }
    VCardWriter.appendCard(.v4, to: &buffer) { _ in }
    #expect(
      String(decoding: buffer, as: UTF8.self)
        == "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n")
  }

  @Test(
    "Each kind of value is written in its own way",
    arguments: [
      (VCardValue.text("a,b;c"), #"a\,b\;c"#), (.list(["a;b", "c,d"]), #"a\;b,c\,d"#),
      (.components(["a;b", "", "c,d"]), #"a\;b;;c\,d"#),
      (.uri("https://example.com/a,b"), "https://example.com/a%2Cb"),
      (.verbatim("1985-04-12"), "1985-04-12"), (.list([]), ""), (.components([""]), ""),
    ])
  func values(value: VCardValue, written: String) {
    let text = card(.v3) { $0.append(VCardProperty("X-A", in: .v3), value) }
    #expect(text.contains("\r\nX-A:\(written)\r\n"))
  }

  @Test func groupStandsBeforeTheName() {
    let text = card(.v3) { card in
      let group = card.nextGroup()
      card.append(VCardProperty("URL", in: .v3), .uri("https://example.com"), group: group)
    }
    #expect(text.contains("\r\nitem1.URL:https://example.com\r\n"))
  }

  @Test func groupsOfACardDifferAndBeginAnewInTheNext() {
    for _ in 1...2 {
      _ = card(.v3) { #expect([$0.nextGroup(), $0.nextGroup()] == ["item1", "item2"]) }
    }
  }

  @Test(
    "Only 4.0 encodes parameters by carets",
    arguments: [
      (VCardVersion.v3, "LABEL=a'b"), (.v4, "LABEL=a^'b"),
    ])
  func parameterEncoding(version: VCardVersion, written: String) {
    let property = VCardProperty("ADR", in: version).adding(VCardParameter("LABEL", "a\"b"))
    let text = card(version) { $0.append(property, .text("")) }
    #expect(text.contains("\r\nADR;\(written):\r\n"))
  }

  @Test func parametersWithSeveralValuesAreLists() {
    let property = VCardProperty(
      "TEL", parameters: [VCardParameter("TYPE", ["WORK", "VOICE"])], in: .v3)
    let text = card(.v3) { $0.append(property, .text("+353 1 555 0100")) }
    #expect(text.contains("\r\nTEL;TYPE=WORK,VOICE:+353 1 555 0100\r\n"))
  }

  private func card(_ version: VCardVersion, _ body: (inout VCardWriter) -> Void) -> String {
    var buffer: [UInt8] = []
    VCardWriter.appendCard(version, to: &buffer, body)
    return String(decoding: buffer, as: UTF8.self)
  }
}
