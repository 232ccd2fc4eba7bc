import HearthDomain
import HearthInterchange
import Testing

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [Found.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
    ("a,b\r\n1,2", [.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
    ("a,b\r1,2\r", [.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
    ("\u{FEFF}a,b\n", [.record(1, ["a", "b"])]),
    ("a;b\n1,5;2\n", [.record(1, ["a", "b"]), .record(2, ["1,5", "2"])]),
    ("a\tb\n1\t2;3\n", [.record(1, ["a", "b"]), .record(2, ["1", "2;3"])]),
    (
      "a,b\n\n \n\r\n,\n1,2\n",
      [.record(1, ["a", "b"]), .record(3, [" "]), .record(6, ["1", "2"])]
    ),
    ("a,b,\n,,1\n", [.record(1, ["a", "b", ""]), .record(2, ["", "", "1"])]),
    ("", []), ("\n\n", []), ("a", [.record(1, ["a"])]),
  ])
  func recordsAndLines(text: String, expected: [Found]) throws {
    var reader = try CSVReader(text)
    #expect(try reader.all() == expected)
  }

  @Test(arguments: [
    ("\"a,b\",c", [Found.record(1, ["a,b", "c"])]),
    ("\"say \"\"hi\"\"\",c", [.record(1, ["say \"hi\"", "c"])]),
    ("\"\",x", [.record(1, ["", "x"])]), ("\"\"\"\",x", [.record(1, ["\"", "x"])]),
    (
      "\"one\ntwo\r\nthree\rfour\",x\ny",
      [.record(1, ["one\ntwo\r\nthree\rfour", "x"]), .record(5, ["y"])]
    ),
    ("5\" disk,x", [.record(1, ["5\" disk", "x"])]), ("\"a\"b,x", [.record(1, ["ab", "x"])]),
    ("\"a\" \"b\",x", [.record(1, ["a \"b\"", "x"])]),
    ("x,\"a\"\r\ny,z", [.record(1, ["x", "a"]), .record(2, ["y", "z"])]),
    ("x,\"\r\"\r\ny,z", [.record(1, ["x", "\r"]), .record(3, ["y", "z"])]),
  ])
  func quotes(text: String, expected: [Found]) throws {
    var reader = try CSVReader(text)
    #expect(try reader.all() == expected)
  }

  @Test(
    "The separator is told from the first line that holds one",
    arguments: [
      (
        "Notes:\n\"one, two; three\"\n\nFirst Name;Last, Name;Connected On\n",
        ["First Name", "Last, Name", "Connected On"]
      ),
      ("a,b;c\n", ["a", "b;c"]), ("\"x;y;z\",b\n", ["x;y;z", "b"]), ("alone\n", ["alone"]),
    ])
  func separator(text: String, last: [String]) throws {
    var reader = try CSVReader(text)
    guard case .record(_, let fields) = try reader.all().last else {
      Issue.record("There is no record.")
      return
    }
    #expect(fields == last)
  }

  @Test func anyChunksGiveTheSameRecords() throws {
    var random = SeededRandom(seed: 2)
    let pieces = ["a", "Zoë", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "\u{FEFF}", "é\"", "0"]
    for seed in 0..<40 as Range<UInt64> {
      let count = Int.random(in: 0...60, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var whole = try CSVReader(text)
      // The head is sniffed in one piece; padding puts chunk borders in the text as well.
      let padding = String(repeating: "x,y\n", count: 16_384 - 3 * Int(seed % 5))
      var padded = try CSVReader(
        ChunkedSource(Array((padding + text).utf8), largest: 5, seed: seed))
      var unpadded = try CSVReader(ChunkedSource(Array((padding + text).utf8)))
      #expect(try padded.all() == unpadded.all())
      var drip = try CSVReader(ChunkedSource(Array(text.utf8), largest: 1, seed: seed))
      #expect(try drip.all() == whole.all())
    }
  }

  @Test func absentFieldsAreEmpty() throws {
    var reader = try CSVReader("a,b\n")
    _ = try reader.next()
    #expect(reader.record[1] == "b")
    #expect(reader.record[2] == "")
    #expect(reader.record.bytes(at: 7).isEmpty)
  }
}
