public import HearthDomain

/// Reads CSV record by record; memory stays within the record limit whatever comes.
///
/// Quotes count where a field begins with one; inside, a doubled quote is a quote and line breaks
/// are text. Lines end in LF, CR LF or CR. The separator is whichever of comma, semicolon and tab
/// is most frequent on the first line that holds any. Blank records are passed over.
///
/// - SeeAlso: RFC 4180.
public struct CSVReader {
  /// What came next.
  public enum Row: Hashable, Sendable {
    /// A record, which is in ``CSVReader/record``.
    case record
    /// A record that is too large or isn't text.
    case skipped(SkippedRow)
  }

  /// 16 MiB.
  public static let defaultRecordLimit = 16 << 20
  /// As many columns as the widest spreadsheets have.
  public static let fieldLimit = 16_384

  private static let chunkSize = 64 << 10

  /// The latest record; its buffer serves the next one too.
  public private(set) var record = CSVRecord()

  private var source: any ByteSource
  private let recordLimit: Int
  private let separator: UInt8
  private var chunk: [UInt8]
  private var position: Int
  private var end: Int
  private var line = 1
  /// Whether the byte before was a CR, to which a LF would belong.
  private var isAfterReturn = false
  /// Why the current record can't be kept; once set, its bytes are dropped.
  private var fault: String?

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - recordLimit: Bytes of a record, unquoted, beyond which it is skipped.
  /// - Throws: ``HearthError/badData(_:)`` for UTF-16, and what the source throws.
  public init(_ source: any ByteSource, recordLimit: Int = defaultRecordLimit) throws {
    self.source = source
    self.recordLimit = recordLimit
    chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    end = 0
    // A source may hand out little at a time, and the separator is told from the first lines.
    while end < chunk.count {
      let count = try Self.fill(&chunk, from: end, out: &self.source)
      guard count > 0 else { break }
      end += count
    }
    position = try Self.markLength(chunk[..<end])
    separator = CSVSeparator.sniff(chunk[position..<end])
  }

  /// Reads the next record into ``record``, or says why it was skipped; `nil` at the end.
  ///
  /// - Throws: What the source throws.
  public mutating func next() throws -> Row? {
    while try skipToRecord() {
      fault = nil
      record.begin(at: line)
      try readRecord()
      if let reason = fault ?? (record.isBlank ? nil : record.defect) {
        return .skipped(SkippedRow(line: record.line, reason: reason))
      }
      if !record.isBlank { return .record }
    }
    return nil
  }

  /// The length of the byte order mark; UTF-16 is refused.
  private static func markLength(_ head: ArraySlice<UInt8>) throws -> Int {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw HearthError.badData("The file is UTF-16; save it as CSV in UTF-8.")
    }
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func fill(
    _ chunk: inout [UInt8], from start: Int, out source: inout any ByteSource
  ) throws -> Int {
    try chunk.withUnsafeMutableBytes {
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
    }
  }

  /// Makes sure that there is a byte at `position`; false at the end.
  private mutating func hasByte() throws -> Bool {
    if position < end { return true }
    position = 0
    end = try Self.fill(&chunk, from: 0, out: &source)
    return end > 0
  }

  /// Passes the LF of a CR LF; false at the end.
  private mutating func skipToRecord() throws -> Bool {
    guard try hasByte() else { return false }
    if isAfterReturn, chunk[position] == .lineFeed { position += 1 }
    isAfterReturn = false
    return try hasByte()
  }
}

extension CSVReader {
  private enum State {
    case fieldStart
    case unquoted
    case quoted
    /// After a quote within quotes: the first of two, or the end.
    case closing
    case finished
  }

  private mutating func readRecord() throws {
    var state = State.fieldStart
    while state != .finished {
      guard try hasByte() else { return finish(in: state) }
      switch state {
      case .fieldStart, .unquoted: state = readUnquoted(from: state)
      case .quoted: state = readQuoted()
      case .closing: state = readClosing()
      case .finished: break
      }
    }
  }

  private mutating func finish(in state: State) {
    endField()
    if state == .quoted {
      fault = "begins a quote that is never closed; nothing after it could be read"
    }
  }

  /// Reads fields up to a quote, the end of the record or that of the chunk.
  private mutating func readUnquoted(from state: State) -> State {
    let start = position
    var isFieldStart = state == .fieldStart
    while position < end {
      let byte = chunk[position]
      if byte == separator {
        endField(after: position - start)
        isFieldStart = true
      } else if byte == .lineFeed || byte == .carriageReturn {
        keep(start..<position)
        endField()
        pass(lineBreak: byte)
        return .finished
      } else if byte == .quote, isFieldStart {
        keep(start..<position)
        position += 1
        return .quoted
      } else {
        isFieldStart = false
      }
      position += 1
    }
    keep(start..<position)
    return isFieldStart ? .fieldStart : .unquoted
  }

  /// Reads up to the next quote or the end of the chunk.
  private mutating func readQuoted() -> State {
    let start = position
    while position < end {
      let byte = chunk[position]
      if byte == .quote {
        keep(start..<position)
        position += 1
        isAfterReturn = false
        return .closing
      }
      if byte == .lineFeed || byte == .carriageReturn {
        pass(lineBreak: byte)
      } else {
        isAfterReturn = false
        position += 1
      }
    }
    keep(start..<position)
    return .quoted
  }

  private mutating func readClosing() -> State {
    guard chunk[position] == .quote else { return .unquoted }
    keep(position..<position + 1)
    position += 1
    return .quoted
  }

  /// Passes one byte of a line break, and counts the line unless it is the LF of a CR LF.
  private mutating func pass(lineBreak byte: UInt8) {
    if byte == .carriageReturn || !isAfterReturn { line += 1 }
    isAfterReturn = byte == .carriageReturn
    position += 1
  }

  private mutating func keep(_ range: Range<Int>) {
    guard fault == nil, !range.isEmpty else { return }
    if record.bytes.count + range.count > recordLimit {
      drop(because: "is larger than \(recordLimit) bytes")
    } else {
      record.append(chunk[range])
    }
  }

  private mutating func endField(after distance: Int = 0) {
    guard fault == nil else { return }
    if record.count == Self.fieldLimit {
      drop(because: "has more than \(Self.fieldLimit) fields")
    } else {
      record.endField(after: distance)
    }
  }

  private mutating func drop(because reason: String) {
    fault = reason
    record.clear()
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
}
