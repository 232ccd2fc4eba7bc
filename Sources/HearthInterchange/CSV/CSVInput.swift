import HearthDomain

/// The bytes of a CSV file, a chunk at a time, without the mark that they may begin with.
struct CSVInput {
  private static let chunkSize = 64 << 10

  private var source: any ByteSource
  private(set) var chunk = [UInt8](repeating: 0, count: chunkSize)
  /// Where the next byte is in ``chunk``.
  var position = 0
  /// Where the bytes of ``chunk`` end.
  private(set) var end = 0

  /// Reads the first chunk.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for UTF-16, and what the source throws.
  init(_ source: any ByteSource) throws {
    self.source = source
    // A source may hand out little at a time, and the separator is told from the first lines.
    while end < chunk.count, case let count = try fill(from: end), count > 0 { end += count }
    position = try Self.markLength(chunk[..<end])
  }

  /// What is at hand and not yet read.
  var rest: ArraySlice<UInt8> { chunk[position..<end] }

  /// Makes sure that there is a byte at `position`; false at the end.
  mutating func hasByte() throws -> Bool {
    if position < end { return true }
    position = 0
    end = try fill(from: 0)
    return end > 0
  }

  private mutating func fill(from start: Int) throws -> Int {
    try chunk.withUnsafeMutableBytes {
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
    }
  }

  /// The length of the byte order mark; UTF-16 is refused.
  private static func markLength(_ head: ArraySlice<UInt8>) throws -> Int {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw HearthError.badData("The file is UTF-16; save it as CSV in UTF-8.")
    }
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
