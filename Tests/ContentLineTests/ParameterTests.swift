import ContentLine
import Testing

@Suite struct ParameterTests {
  @Test(
    "Values are quoted where they hold a colon, comma or semicolon",
    arguments: [
      (["WORK", "VOICE"], "WORK,VOICE"), (["a:b"], "\"a:b\""), (["a,b", "c"], "\"a,b\",c"),
      (["a;b"], "\"a;b\""), (["a b é"], "a b é"), ([""], ""),
    ])
  func quoting(values: [String], text: String) {
    #expect(line(values, caretEncoding: false) == "TEL;TYPE=\(text):\r\n")
  }

  @Test("Quotation marks and line breaks are encoded where the format can")
  func caretEncoding() {
    #expect(line(["a\"b\nc^d"], caretEncoding: true) == "TEL;TYPE=a^'b^nc^^d:\r\n")
    #expect(line(["a\"b\nc^d"], caretEncoding: false) == "TEL;TYPE=a'b c^d:\r\n")
  }

  @Test func parametersKeepTheirOrder() {
    let line = written { writer in
      writer.beginLine("EMAIL")
      writer.append(parameter: "TYPE", ["work"], caretEncoding: true)
      writer.append(parameter: "PREF", ["1"], caretEncoding: true)
      writer.beginValue()
      writer.endLine()
    }
    #expect(line == "EMAIL;TYPE=work;PREF=1:\r\n")
  }

  private func line(_ values: [String], caretEncoding: Bool) -> String {
    written { writer in
      writer.beginLine("TEL")
      writer.append(parameter: "TYPE", values, caretEncoding: caretEncoding)
      writer.beginValue()
      writer.endLine()
    }
  }
}
