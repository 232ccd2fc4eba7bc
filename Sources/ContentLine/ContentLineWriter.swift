/// Writes content lines, the syntax that vCard and iCalendar share: escaped, folded, ended by CRLF.
///
/// A line is begun with its name, goes on with parameters, then with its value or with parts of it, and is
/// ended.
///
/// - SeeAlso: RFC 6350, sections 3.2 to 3.4; RFC 5545, section 3.1.
public struct ContentLineWriter: Sendable {
  private var bytes: [UInt8] = []
  /// Where the line begins, or what follows its last fold.
  private var lineStart = 0
  /// The octets that a line may have, its end not counted.
  private static let lineLimit = 75

  /// A writer of lines of at most 75 octets that follow those of `buffer`.
  ///
  /// It takes the storage over, so that nothing is copied, and leaves `buffer` empty until
  /// ``handBack(to:)``.
  public init(takingOver buffer: inout [UInt8]) {
    swap(&bytes, &buffer)
    lineStart = bytes.count
  }

  /// Gives everything that was written, and what was there before, to `buffer`.
  public mutating func handBack(to buffer: inout [UInt8]) {
    buffer = bytes
    bytes = []
  }

  /// Writes a whole line as it stands, such as `BEGIN:VCARD`.
  public mutating func appendLine(_ line: StaticString) {
    append(unit: line)
    endLine()
  }

  /// Begins a line; `name` and `group` are letters, digits and hyphens.
  public mutating func beginLine(_ name: String, group: String? = nil) {
    if let group {
      append(group, as: .verbatim)
      append(".")
    }
    append(name, as: .verbatim)
  }

  /// Writes a parameter, its values in quotation marks where they need them.
  ///
  /// With `caretEncoding`, quotation marks and line breaks inside a value survive by RFC 6868; else
  /// they become apostrophes and spaces.
  public mutating func append(
    parameter name: String, _ values: [String], caretEncoding: Bool
  ) {
    append(";")
    append(name, as: .verbatim)
    var delimiter: Unicode.Scalar = "="
    for value in values {
      append(delimiter)
      append(parameter: value, as: caretEncoding ? .caretParameter : .parameter)
      delimiter = ","
    }
  }

  /// Ends the name and the parameters: what follows is the value.
  public mutating func beginValue() {
    append(":")
  }

  /// Writes `value`, or a part of one, in the given form.
  public mutating func append(_ value: String, as form: ValueForm) {
    let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { append($0, as: form) }
    guard isDone == nil else { return }
    var copy = value
    copy.withUTF8 { append($0, as: form) }
  }

  public mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  private mutating func append(parameter value: String, as form: ValueForm) {
    let needsQuotes = value.utf8.contains { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }
    if needsQuotes { append("\"") }
    append(value, as: form)
    if needsQuotes { append("\"") }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, as form: ValueForm) {
    var runStart = 0
    var index = 0
    foldInsideComponentMark(before: utf8.first)
    while true {
      index = form.nextSpecial(from: index, of: utf8)
      guard index < utf8.count else { break }
      if let (written, length) = form.substitute(at: index, of: utf8) {
        append(run: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
        append(unit: written)
        index += length
        runStart = index
        foldInsideComponentMark(before: index < utf8.count ? utf8[index] : nil)
      } else if utf8[index] == UInt8(ascii: ":") {
        index += 1
        guard index < utf8.count, utf8[index] | 0x20 == UInt8(ascii: "v") else { continue }
        append(run: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
        runStart = index
        foldInsideComponentMark(before: utf8[index])
      } else {
        let length = form.lengthKeptTogether(at: index, of: utf8)
        if length > 1 {
          append(run: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
          runStart = index
          if column + length > Self.lineLimit { fold() }
        }
        index += length
      }
    }
    append(run: UnsafeBufferPointer(rebasing: utf8[runStart...]))
  }
}

// MARK: - Folding

extension ContentLineWriter {
  /// Octets of the line so far, since its last fold.
  private var column: Int { bytes.count - lineStart }

  private mutating func fold() {
    endLine()
    bytes.append(UInt8(ascii: " "))
  }

  /// Writes an ASCII character, folding before it if need be.
  mutating func append(_ delimiter: Unicode.Scalar) {
    if column == Self.lineLimit { fold() }
    bytes.append(UInt8(ascii: delimiter))
  }

  /// Writes well-formed UTF-8, folding between its scalars.
  private mutating func append(run: UnsafeBufferPointer<UInt8>) {
    var rest = run
    while column + rest.count > Self.lineLimit {
      var cut = Self.lineLimit - column
      // Never before a continuation byte.
      while cut > 0, rest[cut] & 0xC0 == 0x80 { cut -= 1 }
      bytes.append(contentsOf: rest[..<cut])
      fold()
      rest = UnsafeBufferPointer(rebasing: rest[cut...])
    }
    bytes.append(contentsOf: rest)
  }

  /// Writes a few bytes that belong together, such as `\n`, folding before them if need be.
  private mutating func append(unit: StaticString) {
    if column + unit.utf8CodeUnitCount > Self.lineLimit { fold() }
    unit.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Folds if `next` would make `BEGIN:V…` or `END:V…` of what a value has written.
  ///
  /// Some readers cut a file into components before they unfold it, and would cut the value.
  private mutating func foldInsideComponentMark(before next: UInt8?) {
    guard let next, next | 0x20 == UInt8(ascii: "v"), bytes.last == UInt8(ascii: ":") else {
      return
    }
    if lineEnds(in: "begin:") || lineEnds(in: "end:") { fold() }
  }

  /// Whether the line so far ends in `mark`, which is lower case, whatever its own case.
  private func lineEnds(in mark: StaticString) -> Bool {
    guard column >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { mark in
      zip(bytes.suffix(mark.count), mark).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
