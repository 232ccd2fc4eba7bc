import Testing
import VCard

@Suite struct VCardWriterTests {
  @Test("BEGIN, then the version, and END last", arguments: VCardVersion.allCases)
  func frame(version: VCardVersion) {
    let text = written(VCard(version, [VCardProperty("FN", .text("Dana Doe"))]))
    #expect(
      text == "BEGIN:VCARD\r\nVERSION:\(version.rawValue)\r\nFN:Dana Doe\r\nEND:VCARD\r\n")
  }

  @Test func cardsFollowOneAnother() {
    var buffer: [UInt8] = []
    VCardWriter.append(VCard(.v3), to: &buffer)
    VCardWriter.append(VCard(.v4), to: &buffer)
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
  func values(value: VCardValue, raw: String) {
    let property = VCardProperty("X-A", value)
    #expect(property.rawValue == raw)
    #expect(written(VCard(.v3, [property])).contains("\r\nX-A:\(raw)\r\n"))
  }

  @Test func groupStandsBeforeTheName() {
    let url = VCardProperty("URL", .uri("https://example.com"), group: "item1")
    #expect(written(VCard(.v3, [url])).contains("\r\nitem1.URL:https://example.com\r\n"))
  }

  @Test(
    "Only 4.0 encodes parameters by carets",
    arguments: [(VCardVersion.v3, "LABEL=a'b"), (.v4, "LABEL=a^'b")])
  func parameterEncoding(version: VCardVersion, text: String) {
    let address = VCardProperty("ADR", parameters: [VCardParameter("LABEL", "a\"b")], .text(""))
    #expect(written(VCard(version, [address])).contains("\r\nADR;\(text):\r\n"))
  }

  @Test func parametersWithSeveralValuesAreLists() {
    let phone = VCardProperty(
      "TEL", parameters: [VCardParameter("TYPE", ["WORK", "VOICE"])], .text("+353 1 555 0100"))
    #expect(
      written(VCard(.v3, [phone])).contains("\r\nTEL;TYPE=WORK,VOICE:+353 1 555 0100\r\n"))
  }

  private func written(_ card: VCard) -> String {
    var buffer: [UInt8] = []
    VCardWriter.append(card, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
