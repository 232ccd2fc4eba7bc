import ContentLine
import Testing

@Suite struct FoldedLinesTests {
  @Test(
    "Folds are taken out, empty lines passed over",
    arguments: [
      ("a\n b\n\tc\nd", ["abc", "d"]), ("a\r\n  b", ["a b"]), ("a\n\n b\n\nc", ["ab", "c"]),
      ("\n\na\n", ["a"]), (" a\nb", [" a", "b"]), ("a\n \n b", ["ab"]),
      ("a\r b\r\rc", ["ab", "c"]), ("", []),
    ])
  func unfolding(text: String, lines: [String]) {
    #expect(contentLines(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == lines)
  }

  @Test func foldsMayPartCharacters() {
    let text = "a😀é漢"
    let bytes = Array(text.utf8)
    for index in 1..<bytes.count {
      let folded = bytes[..<index] + Array("\r\n ".utf8) + bytes[index...]
      #expect(contentLines(of: Array(folded)) == [bytes])
    }
  }

  @Test func linesKeepTheirNumbers() {
    let bytes = Array("a\n b\n\nc\r\nd".utf8)
    let numbers = bytes.withUnsafeBufferPointer { bytes in
      var lines = FoldedLines(bytes, from: 10)
      var unfolded: [UInt8] = []
      var numbers: [Int] = []
      while let line = lines.takeContentLine(unfolded: &unfolded) { numbers.append(line.number) }
      return numbers
    }
    #expect(numbers == [10, 13, 14])
  }

  private func contentLines(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines = FoldedLines(bytes)
      var unfolded: [UInt8] = []
      var found: [[UInt8]] = []
      while let line = lines.takeContentLine(unfolded: &unfolded) {
        found.append(unfolded.isEmpty ? Array(lines[line.range]) : unfolded)
      }
      return found
    }
  }
}
