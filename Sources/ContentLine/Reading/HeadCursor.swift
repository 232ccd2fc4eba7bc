/// A place in a content line's head.
struct HeadCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  var isAtEnd: Bool { index == bytes.count }

  /// Goes to the next `delimiter` that isn't quoted, or to the end.
  mutating func skipQuoted(to delimiter: UInt8) {
    while index < bytes.count, bytes[index] != delimiter {
      if isAtValueStart, let end = closingQuote { index = end }
      index += 1
    }
  }

  /// Goes on if `byte` stands here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// The name and its group: what stands before the first semicolon.
  mutating func takeName() throws(ContentLineHead.Fault) -> (group: String?, name: String) {
    let whole = trimmed(take(until: { $0 == UInt8(ascii: ";") }))
    guard bytes[whole].allSatisfy(Self.isNameByte) else { throw .badName }
    guard let dot = bytes[whole].lastIndex(of: UInt8(ascii: ".")) else {
      guard !whole.isEmpty else { throw .badName }
      return (nil, text(whole))
    }
    guard dot + 1 < whole.upperBound else { throw .badName }
    let group = whole.lowerBound..<dot
    return (group.isEmpty ? nil : text(group), text((dot + 1)..<whole.upperBound))
  }

  /// The parameter that begins here, `nil` if it is empty.
  mutating func takeParameter(
    atMost room: Int
  ) throws(ContentLineHead.Fault) -> ContentLineHead.Parameter? {
    let start = index
    let name = trimmed(take(until: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";") }))
    let hasValues = take(UInt8(ascii: "="))
    if !hasValues {
      guard !name.isEmpty else { return nil }
      index = start
    }
    var values = [takeValue()]
    while take(UInt8(ascii: ",")) {
      guard values.count < room else { throw .tooManyParameters }
      values.append(takeValue())
    }
    guard values.count <= room else { throw .tooManyParameters }
    return ContentLineHead.Parameter(name: hasValues ? parameterName(name) : nil, values: values)
  }

  /// What in a range may stand in a name; `nil` if that is nothing.
  private func parameterName(_ range: Range<Int>) -> String? {
    let name = bytes[range].filter(Self.isNameByte)
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// A parameter's value, its quotation marks left out.
  private mutating func takeValue() -> String {
    guard let end = closingQuote else { return text(take(until: Self.endsValue)) }
    let quoted = text((index + 1)..<end)
    index = end + 1
    return quoted + text(take(until: Self.endsValue))
  }

  private var isAtValueStart: Bool {
    index > 0 && (bytes[index - 1] == UInt8(ascii: "=") || bytes[index - 1] == UInt8(ascii: ","))
  }

  /// Where the quotation mark stands that closes the one here.
  private var closingQuote: Int? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    return find(UInt8(ascii: "\""), in: bytes, (index + 1)..<bytes.count)
  }

  /// What stands before the next byte that `isEnd`.
  private mutating func take(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return start..<index
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(bytes[first]) { range = range.dropFirst() }
    while let last = range.last, isBlank(bytes[last]) { range = range.dropLast() }
    return range
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension HeadCursor {
  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  /// Letters, digits and hyphens, and what some programs write beside them.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    case UInt8(ascii: "_"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
