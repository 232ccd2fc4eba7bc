import Foundation
import HearthDomain
import HearthInterchange
import Testing

@Suite struct CSVHostileInputTests {
  @Test func recordBeyondTheLimitIsSkippedAndReadingGoesOn() throws {
    let text = "a,b\n" + String(repeating: "x", count: 200_000) + ",y\n1,2\n"
    var reader = try CSVReader(ChunkedSource(Array(text.utf8)), recordLimit: 1000)
    let expected: [Found] = [
      .record(1, ["a", "b"]), .skipped(2, "is larger than 1000 bytes"), .record(3, ["1", "2"]),
    ]
    #expect(try reader.all() == expected)
  }

  @Test func recordAtTheLimitIsKept() throws {
    let text = "a,b\n" + String(repeating: "x", count: 998) + ",y\n"
    var reader = try CSVReader(ChunkedSource(Array(text.utf8)), recordLimit: 1000)
    #expect(try reader.all().count { if case .record = $0 { true } else { false } } == 2)
  }

  @Test func recordFarBeyondTheLimitIsPassedOver() throws {
    let source = RepeatingSource(
      head: Array("a,b\n\"".utf8), unit: Array("0123456789\n".utf8),
      tail: Array("\",z\n1,2\n".utf8), unitCount: 200_000)
    var reader = try CSVReader(source, recordLimit: 100_000)
    let expected: [Found] = [
      .record(1, ["a", "b"]), .skipped(2, "is larger than 100000 bytes"),
      .record(200_003, ["1", "2"]),
    ]
    #expect(try reader.all() == expected)
  }

  @Test func recordOfTooManyFieldsIsSkipped() throws {
    let text = "a,b\n" + String(repeating: ",", count: 100_000) + "\n1,2\n"
    var reader = try CSVReader(text)
    let expected: [Found] = [
      .record(1, ["a", "b"]), .skipped(2, "has more than 16384 fields"), .record(3, ["1", "2"]),
    ]
    #expect(try reader.all() == expected)
  }

  @Test(arguments: [100, 100_000])
  func quoteNeverClosedIsReportedAtItsLine(lineCount: Int) throws {
    let text = "a,b\nx,\"" + String(repeating: "1,2\n", count: lineCount)
    var reader = try CSVReader(ChunkedSource(Array(text.utf8)), recordLimit: 10_000)
    let reason = "begins a quote that is never closed; nothing after it could be read"
    #expect(try reader.all() == [.record(1, ["a", "b"]), .skipped(2, reason)])
  }

  @Test(arguments: [
    [0x78, 0xFF], [0x78, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80],
  ])
  func bytesThatAreNotUTF8SkipTheirRecord(bytes: [UInt8]) throws {
    let file = Array("a,b\n".utf8) + bytes + Array(",2\né,2\n".utf8)
    var reader = try CSVReader(ChunkedSource(file))
    let expected: [Found] = [
      .record(1, ["a", "b"]), .skipped(2, "holds bytes that are not UTF-8"),
      .record(3, ["é", "2"]),
    ]
    #expect(try reader.all() == expected)
  }

  @Test func nulBytesSkipTheirRecord() throws {
    var reader = try CSVReader("a,b\nx\0,2\n1,2\n")
    let expected: [Found] = [
      .record(1, ["a", "b"]), .skipped(2, "holds NUL bytes"), .record(3, ["1", "2"]),
    ]
    #expect(try reader.all() == expected)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func utf16IsRefused(bytes: [UInt8]) {
    #expect(throws: HearthError.self) { try CSVReader(ChunkedSource(bytes)) }
  }

  @Test func noBytesCrashAnySource() throws {
    var random = SeededRandom(seed: 17)
    let now = Instant(unixSeconds: 1_800_000_000)
    for _ in 0..<300 {
      let noise = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
      let file = Array("contact,at,email,tags,birthday,street\n".utf8) + noise
      var touchpoints = try TouchpointCSVSource(
        CSVReader(ChunkedSource(file)), timeZone: .gmt, defaultChannel: .email, now: now)
      while let row = try touchpoints.next() { #expect(row.draft == nil) }
      var contacts = try ContactCSVSource(CSVReader(ChunkedSource(file)), timeZone: .gmt)
      while try contacts.next() != nil {}
    }
  }

  @Test func absentFileCannotBeRead() {
    #expect(throws: HearthError.self) { try FileByteSource(path: "/nonexistent/contacts.csv") }
  }

  @Test func directoryCannotBeRead() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: HearthError.self) { try CSVReader(FileByteSource(path: folder)) }
  }
}
