import ContentLine
import Testing

@Suite struct ContentLineWriterTests {
  @Test func lineIsHeadColonPartsAndCRLF() {
    let lines = written { writer in
      writer.appendLine("BEGIN:VCARD")
      writer.beginLine("N", group: "item1")
      writer.beginValue()
      writer.append("Doe;Dana", as: .verbatim)
      writer.append(",Ann", as: .verbatim)
      writer.endLine()
    }
    #expect(lines == "BEGIN:VCARD\r\nitem1.N:Doe;Dana,Ann\r\n")
  }

  @Test func whatTheBufferHeldStaysBefore() {
    var buffer = Array("BEFORE".utf8)
    var writer = ContentLineWriter(takingOver: &buffer)
    #expect(buffer.isEmpty)
    writer.appendLine("AFTER")
    writer.handBack(to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "BEFOREAFTER\r\n")
  }

  @Test("A line of 75 octets is not folded, one of 76 is")
  func foldsOnlyWhatIsTooLong() {
    let fits = String(repeating: "x", count: 70)
    #expect(line(fits, as: .text) == "NOTE:\(fits)\r\n")
    #expect(line(fits + "y", as: .text) == "NOTE:\(fits)\r\n y\r\n")
  }

  @Test func foldIsAtCharacterBorders() {
    let text = String(repeating: "x", count: 69) + "é"
    let head = "NOTE:" + String(repeating: "x", count: 69)
    #expect(line(text, as: .text) == "\(head)\r\n é\r\n")
  }

  @Test func escapeSequencesStayWhole() {
    let text = String(repeating: "x", count: 69) + ",y"
    let head = "NOTE:" + String(repeating: "x", count: 69)
    #expect(line(text, as: .text) == "\(head)\r\n \\,y\r\n")
  }

  @Test(
    "An escape that was read stays whole, too",
    arguments: [("", #"\,y"#), ("", #"\vy"#), ("\\\\", #"\,y"#)])
  func escapesReadStayWhole(first: String, second: String) {
    let head = String(repeating: "x", count: 69 - first.utf8.count) + first
    #expect(line(head + second, as: .verbatim) == "NOTE:\(head)\r\n \(second)\r\n")
  }

  @Test func headsAreFoldedToo() {
    let long = String(repeating: "é", count: 60)
    let lines = written { writer in
      writer.beginLine("X-A", group: "item1")
      writer.append(parameter: "X-B", [long], caretEncoding: false)
      writer.beginValue()
      writer.append("value", as: .text)
      writer.endLine()
    }
    #expect(lines.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
    #expect(
      unfolded(lines) == "item1.X-A;X-B=\(String(repeating: "é", count: 60)):value\r\n")
  }

  @Test(
    "A component's mark inside a value is broken by a fold",
    arguments: [
      ("BEGIN:VCARD", "BEGIN:\r\n VCARD"), ("end:vcard", "end:\r\n vcard"),
      ("a\nEND:VEVENT", "a\\nEND:\r\n VEVENT"), ("BEG\u{7}IN:\u{202E}VCARD", "BEGIN:\r\n VCARD"),
      ("END: VCARD", "END: VCARD"), ("END:XCARD", "END:XCARD"), ("ND:VCARD", "ND:VCARD"),
    ])
  func componentMarksAreBroken(text: String, folded: String) {
    #expect(line(text, as: .text) == "NOTE:\(folded)\r\n")
  }

  @Test func componentMarksInAddressesAreBroken() {
    #expect(
      line("https://example.com/?END:VCARD", as: .verbatim)
        == "NOTE:https://example.com/?END:\r\n VCARD\r\n")
  }
}
