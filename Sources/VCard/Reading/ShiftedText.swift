/// Tells where text of ISO-2022-JP and its like is of characters of several bytes, among which those of ASCII,
/// such as semicolons, stand for something else.
///
/// - SeeAlso: RFC 1468.
struct ShiftedText {
  private(set) var isInside = false
  private var previous: UInt8 = 0

  /// Goes past the next byte.
  mutating func pass(_ byte: UInt8) {
    let escape: UInt8 = 0x1B
    if previous == escape {
      if byte == UInt8(ascii: "$") { isInside = true }
      if byte == UInt8(ascii: "(") { isInside = false }
    }
    previous = byte
  }
}
