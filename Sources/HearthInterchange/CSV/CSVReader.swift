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

  /// The latest record; its buffer serves the next one too.
  public private(set) var record = CSVRecord()

  private var input: CSVInput
  private let recordLimit: Int
  private let separator: UInt8
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
    input = try CSVInput(source)
    self.recordLimit = recordLimit
    separator = CSVSeparator.sniff(input.rest)
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

  /// Passes the LF of a CR LF; false at the end.
  private mutating func skipToRecord() throws -> Bool {
    guard try input.hasByte() else { return false }
    if isAfterReturn, input.chunk[input.position] == .lineFeed { input.position += 1 }
    isAfterReturn = false
    return try input.hasByte()
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
      guard try input.hasByte() else { return finish(in: state) }
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
    let start = input.position
    var isFieldStart = state == .fieldStart
    while input.position < input.end {
      let byte = input.chunk[input.position]
      if byte == separator {
        endField(after: input.position - start)
        isFieldStart = true
      } else if byte == .lineFeed || byte == .carriageReturn {
        keep(start..<input.position)
        endField()
        pass(lineBreak: byte)
        return .finished
      } else if byte == .quote, isFieldStart {
        keep(start..<input.position)
        input.position += 1
        return .quoted
      } else {
        isFieldStart = false
      }
      input.position += 1
    }
    keep(start..<input.position)
    return isFieldStart ? .fieldStart : .unquoted
  }

  /// Reads up to the next quote or the end of the chunk.
  private mutating func readQuoted() -> State {
    let start = input.position
    while input.position < input.end {
      let byte = input.chunk[input.position]
      if byte == .quote {
        keep(start..<input.position)
        input.position += 1
        isAfterReturn = false
        return .closing
      }
      if byte == .lineFeed || byte == .carriageReturn {
        pass(lineBreak: byte)
      } else {
        isAfterReturn = false
        input.position += 1
      }
    }
    keep(start..<input.position)
    return .quoted
  }

  private mutating func readClosing() -> State {
    guard input.chunk[input.position] == .quote else { return .unquoted }
    keep(input.position..<input.position + 1)
    input.position += 1
    return .quoted
  }

  /// Passes one byte of a line break, and counts the line unless it is the LF of a CR LF.
  private mutating func pass(lineBreak byte: UInt8) {
    if byte == .carriageReturn || !isAfterReturn { line += 1 }
    isAfterReturn = byte == .carriageReturn
    input.position += 1
  }

  private mutating func keep(_ range: Range<Int>) {
    guard fault == nil, !range.isEmpty else { return }
    if record.bytes.count + range.count > recordLimit {
      drop(because: "is larger than \(recordLimit) bytes")
    } else {
      record.append(input.chunk[range])
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
