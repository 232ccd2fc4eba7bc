import ContentLine
import Testing

@Suite struct ContentLineHeadTests {
  @Test(
    "Values are quoted where they hold a colon, comma or semicolon",
    arguments: [
      (["WORK", "VOICE"], "WORK,VOICE"), (["a:b"], "\"a:b\""), (["a,b", "c"], "\"a,b\",c"),
      (["a;b"], "\"a;b\""), (["a b é"], "a b é"), ([""], ""),
    ])
  func quoting(values: [String], text: String) {
    #expect(head(values, caretEncoding: false) == "TEL;TYPE=\(text):\r\n")
  }

  @Test("Quotation marks and line breaks are encoded where the format can")
  func caretEncoding() {
    #expect(head(["a\"b\nc^d"], caretEncoding: true) == "TEL;TYPE=a^'b^nc^^d:\r\n")
    #expect(head(["a\"b\nc^d"], caretEncoding: false) == "TEL;TYPE=a'b c^d:\r\n")
  }

  @Test func parametersKeepTheirOrder() {
    let head = ContentLineHead("EMAIL")
      .adding(parameter: "TYPE", values: ["work"], caretEncoding: true)
      .adding(parameter: "PREF", values: ["1"], caretEncoding: true)
    #expect(line(head) == "EMAIL;TYPE=work;PREF=1:\r\n")
  }

  private func head(_ values: [String], caretEncoding: Bool) -> String {
    line(
      ContentLineHead("TEL").adding(
        parameter: "TYPE", values: values, caretEncoding: caretEncoding))
  }

  private func line(_ head: ContentLineHead) -> String {
    written { writer in
      writer.beginLine(head)
      writer.endLine()
    }
  }
}
