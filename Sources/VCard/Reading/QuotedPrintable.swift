/// The encoding that vCard 2.1 has for text that isn't ASCII.
///
/// - SeeAlso: RFC 2045, section 6.7; vCard 2.1, section 2.1.3.
enum QuotedPrintable {
  /// Hands on the bytes of `text`, each with whether it was encoded; an equals sign that encodes
  /// nothing stays.
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (_ byte: UInt8, _ isEncoded: Bool) -> Void
  ) {
    var index = 0
    while index < text.count {
      if let byte = encoded(at: index, of: text) {
        body(byte, true)
        index += 3
      } else {
        body(text[index], false)
        index += 1
      }
    }
  }

  /// The byte that is encoded at `index`.
  static func encoded(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard index >= 0, index + 2 < text.count, text[index] == UInt8(ascii: "="),
      let high = hexValue(of: text[index + 1]), let low = hexValue(of: text[index + 2])
    else { return nil }
    return high << 4 | low
  }
}
