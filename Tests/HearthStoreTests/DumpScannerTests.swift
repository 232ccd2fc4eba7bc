import HearthDomain
import HearthTestSupport
import Testing

@testable import HearthStore

@Suite struct DumpScannerTests {
  static func items(of text: String, chunk: Int = 7) throws -> [DumpScanner.Item] {
    var rest = Array(text.utf8)[...]
    var scanner = DumpScanner {
      defer { rest = rest.dropFirst(chunk) }
      return Array(rest.prefix(chunk))
    }
    var items: [DumpScanner.Item] = []
    try scanner.scan { items.append($0) }
    return items
  }

  @Test("White space and the size of the pieces don't matter", arguments: 1...9)
  func rowsAreFound(chunk: Int) throws {
    let text = """
      { "application" : "hearth", "schema":3,
        "tables": {"tag": [ ], "contact":[{"a":"}]\\"{"},\n {"b":{"c":[1,2]}} ] } }
      """
    #expect(
      try Self.items(of: text, chunk: chunk) == [
        .header(key: "application", value: "hearth"), .header(key: "schema", value: "3"),
        .tables(key: "tables"),
        .row(table: "contact", json: "{\"a\":\"}]\\\"{\"}"),
        .row(table: "contact", json: "{\"b\":{\"c\":[1,2]}}"),
      ])
  }

  @Test(
    "What is no dump is refused",
    arguments: [
      "", "[]", "{", "{\"a\":1", "{\"tables\":{\"contact\":[{\"id\":1}", "{\"a\":1} more",
      "{\"tables\":{\"contact\":[1]}}",
    ])
  func brokenTextIsRefused(text: String) {
    #expect(throws: HearthError.self) { try Self.items(of: text) }
  }

  @Test func brokenDumpLeavesTheDatabaseEmpty() throws {
    let source = try HearthDatabase.inMemory()
    for index in 0..<5 { _ = try source.insertContact("Person \(index)") }
    let text = try source.dumpText()
    for length in stride(from: 10, to: text.utf8.count - 3, by: 97) {
      let target = try HearthDatabase.inMemory()
      var pieces = [Array(text.utf8.prefix(length))]
      #expect(throws: HearthError.self) {
        _ = try target.restore(by: .fixture()) { pieces.popLast() ?? [] }
      }
      #expect(try target.summaries(matching: ContactQuery()).isEmpty)
      #expect(try target.faults() == [])
    }
  }
}
