import ContentLine
import Testing

@Suite struct LineScannerTests {
  @Test(
    "Lines are the same whatever the pieces in which they come",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n\n", ["", ""]), ("a\rb\r", ["a", "b"]),
      ("a\r\nb", ["a", "b"]), ("a\r\r\nb\r\r\n", ["a", "b"]), ("\r\r\r", ["", "", ""]),
      ("a\r\r\rb", ["a", "", "", "b"]), ("a\n\rb", ["a", "", "b"]), ("\ta\u{B}b\n", ["\ta\u{B}b"]),
      ("12345678\n123456\n1234567\r\n", ["12345678", "123456", "1234567"]),
    ])
  func lines(text: String, lines: [String]) throws {
    for size in 1...20 {
      var scanner = LineScanner(limit: 1000, source(Array(text.utf8), inPiecesOf: size))
      var found: [String] = []
      while try scanner.next() != nil {
        found.append(String(decoding: scanner.text, as: UTF8.self))
        #expect(scanner.number == found.count)
      }
      #expect(found == lines)
    }
  }

  @Test func onlyTheLastLineMayLackItsEnd() throws {
    var scanner = LineScanner(limit: 1000, source(Array("a\nb".utf8), inPiecesOf: 1))
    var endings: [Bool] = []
    while try scanner.next() != nil { endings.append(scanner.isTerminated) }
    #expect(endings == [true, false])
  }

  @Test func heldLinesStayTogether() throws {
    // More than is read at once, so that what is held has to move.
    let lines = (0..<200_000).map { "line \($0)" }
    let text = Array(lines.map { $0 + "\r\n" }.joined().utf8)
    var scanner = LineScanner(limit: 8 << 20, source(text, inPiecesOf: 100_003))
    for _ in 0..<100_000 { _ = try scanner.next() }
    scanner.hold()
    for _ in 0..<60_000 { _ = try scanner.next() }
    let held = lines[99_999..<159_999].joined(separator: "\r\n")
    #expect(String(decoding: scanner.heldBeforeLine, as: UTF8.self) == held + "\r\n")
    #expect(String(decoding: scanner.heldWithLine, as: UTF8.self) == held + "\r\n" + lines[159_999])
    scanner.release()
    _ = try scanner.next()
    #expect(String(decoding: scanner.text, as: UTF8.self) == lines[160_000])
  }

  @Test func whatGoesOverTheLimitIsDropped() throws {
    let long = String(repeating: "x", count: 3 << 20)
    let text = Array("first\n\(long)\nlast\n".utf8)
    var scanner = LineScanner(limit: 1 << 20, source(text, inPiecesOf: 1 << 20))
    #expect(try scanner.next() == .whole)
    scanner.hold()
    #expect(try scanner.next() == .overlong)
    #expect(scanner.text.isEmpty && scanner.number == 2)
    #expect(try scanner.next() == .whole)
    #expect(String(decoding: scanner.heldWithLine, as: UTF8.self) == "last")
  }

  @Test func faultsOfTheSourceComeThrough() {
    struct Fault: Error {}
    var scanner = LineScanner(limit: 1000) { _ in throw Fault() }
    #expect(throws: Fault.self) { try scanner.next() }
  }
}

/// A source of `bytes` that gives at most `size` of them at a time.
func source(_ bytes: [UInt8], inPiecesOf size: Int) -> LineScanner.Source {
  var rest = bytes[...]
  return { buffer in
    let piece = rest.prefix(min(size, buffer.count))
    rest = rest.dropFirst(piece.count)
    buffer.copyBytes(from: piece)
    return piece.count
  }
}
