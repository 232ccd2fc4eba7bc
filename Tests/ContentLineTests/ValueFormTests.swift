import ContentLine
import Testing

@Suite struct ValueFormTests {
  @Test(
    "Text escapes backslash, comma and semicolon, and nothing else",
    arguments: [
      ("a\\b", #"a\\b"#), ("a,b", #"a\,b"#), ("a;b", #"a\;b"#), (#"\n"#, #"\\n"#),
      (#"a:"b"^c"#, #"a:"b"^c"#), ("", ""),
    ])
  func textEscapes(text: String, escaped: String) {
    #expect(value(text, as: .text) == escaped)
  }

  @Test(
    "Every kind of line break becomes one \\n",
    arguments: ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineBreaks(mark: String) {
    #expect(value("a\(mark)b", as: .text) == #"a\nb"#)
    #expect(value(mark, as: .text) == #"\n"#)
  }

  @Test func linesApartStayApart() {
    #expect(value("a\n\rb\r\n\r\nc", as: .text) == #"a\n\nb\n\nc"#)
  }

  @Test(
    "No control character but a tab gets out, in whatever form",
    arguments: [
      ValueForm.text, .verbatim, .parameter, .caretParameter,
    ])
  func controlsAreKeptIn(form: ValueForm) {
    let controls =
      (0x00...0x1F).map { $0 } + (0x7F...0x9F).map { $0 } + [0x2028, 0x2029]
      + Array(0x202A...0x202E) + Array(0x2066...0x2069)
    let scalars = controls.compactMap { Unicode.Scalar(UInt32($0)) }
    #expect(scalars.count == controls.count)
    let hostile = scalars.map { "x\($0)" }.joined()

    let written = value(hostile, as: form)
    #expect(written.unicodeScalars.allSatisfy { $0 == "\t" || !scalars.contains($0) })
    #expect(written.contains("x\t"))
    #expect(written.count { $0 == "x" } == controls.count)
  }

  @Test func terminalTitleIsInert() {
    #expect(value("Eve\u{1B}]0;owned\u{7}\u{9B}2J", as: .text) == #"Eve]0\;owned2J"#)
  }

  @Test func overridesAndIsolatesVanish() {
    #expect(value("a\u{202E}b\u{2066}c\u{2069}", as: .text) == "abc")
  }

  @Test("Neighbours of what is taken out stay in")
  func neighboursStay() {
    let text = "\u{A0}\u{BF}\u{200D}\u{200E}\u{2027}\u{202F}\u{2065}\u{206A}\u{20AC}\u{3042}"
    #expect(value(text, as: .text) == text)
  }

  @Test func verbatimValuesAreNotEscaped() {
    #expect(value(#"1985-04-12T10:00;a,b\c"#, as: .verbatim) == #"1985-04-12T10:00;a,b\c"#)
  }
}
