import ContentLine
import Testing

@Suite struct ContentLineHeadTests {
  @Test(
    "A head is a group, a name and parameters",
    arguments: [
      ("FN", nil, "FN", []), ("item1.TEL", "item1", "TEL", []), ("a.b.C", "a.b", "C", []),
      (".FN", nil, "FN", []), (" FN ", nil, "FN", []), ("X-a/b_C", nil, "X-a/b_C", []),
      ("TEL;TYPE=a,b;X=", nil, "TEL", ["TYPE = a|b", "X = "]),
      ("TEL;;WORK; ;=a;b = c ", nil, "TEL", ["WORK", "a", "b =  c "]),
      (#"A;B="c,d;e:f",g;H="i"j"#, nil, "A", ["B = c,d;e:f|g", "H = ij"]),
      (#"A;B=c"d;E="f"#, nil, "A", [#"B = c"d"#, #"E = "f"#]), ("A;B=^n", nil, "A", ["B = ^n"]),
    ] as [(String, String?, String, [String])])
  func heads(text: String, group: String?, name: String, parameters: [String]) throws {
    let head = try ContentLineHead(utf8: Array(text.utf8))
    #expect(head.group == group && head.name == name)
    let found = head.parameters.map { parameter in
      (parameter.name.map { "\($0) = " } ?? "") + parameter.values.joined(separator: "|")
    }
    #expect(found == parameters)
  }

  @Test(
    "A name has letters, digits and little else",
    arguments: ["", ";A=b", "a b", "a,b", "é", "item1.", "a\u{0}"])
  func badNames(text: String) {
    #expect(throws: ContentLineHead.Fault.badName) { try ContentLineHead(utf8: Array(text.utf8)) }
  }

  @Test(
    "The first colon that isn't quoted ends the head",
    arguments: [
      ("FN:a:b", 2), ("FN", nil), ("", nil), ("A;B=\"c:d\":e", 9), ("A;B=\"c:d", 6),
      ("A;B=c\"d:e\"", 7),
      ("A;B=x,\"c:d\":e", 11), ("A;B=\"c:d\"", nil), (":a", 0),
    ])
  func length(line: String, length: Int?) {
    #expect(Array(line.utf8).withUnsafeBufferPointer { ContentLineHead.length(in: $0) } == length)
  }

  @Test func endlessParametersAreRefused() throws {
    let limit = ContentLineHead.parameterLimit
    let most = "A" + String(repeating: ";B=c", count: limit)
    #expect(try ContentLineHead(utf8: Array(most.utf8)).parameters.count == limit)
    for more in [most + ";B=c", "A;B=" + String(repeating: ",", count: limit)] {
      #expect(throws: ContentLineHead.Fault.tooManyParameters) {
        try ContentLineHead(utf8: Array(more.utf8))
      }
    }
  }

  @Test(
    "Only what RFC 6868 knows is decoded",
    arguments: [
      ("a^nb^'c^^d", "a\nb\"c^d"), ("^", "^"), ("^x^", "^x^"), ("^^n", "^n"), ("", ""),
    ])
  func carets(encoded: String, text: String) {
    #expect(caretDecoded(encoded) == text)
  }
}
