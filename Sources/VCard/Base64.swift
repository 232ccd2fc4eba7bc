/// Bytes as 64 characters of ASCII.
///
/// - SeeAlso: RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// What each byte stands for, 64 and more for none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// Whether `text` is in base64; the padding may lack.
  static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = unpaddedLength(of: text)
    guard length % 4 != 1 else { return false }
    return values.withUnsafeBufferPointer { values in
      var bits: UInt8 = 0
      for index in 0..<length { bits |= values[Int(text[index])] }
      return bits < 64
    }
  }

  /// Whether a line may go on with base64 that began on the line before.
  static func mayContinue(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    !line.isEmpty && line.allSatisfy { values[Int($0)] < 64 || $0 == padding || isBlank($0) }
  }

  /// The bytes that `text` stands for; `nil` if it isn't in base64.
  static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard isValid(text) else { return nil }
    let length = unpaddedLength(of: text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length / 4 * 3 + 3)
    var bits: UInt32 = 0
    for index in 0..<length {
      bits = bits << 6 | UInt32(values[Int(text[index])])
      if index % 4 != 0 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - index % 4 * 2)))
      }
    }
    return bytes
  }

  static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      for index in 0..<4 {
        let value = Int(bits >> UInt32(18 - 6 * index)) & 0x3F
        text.append(index <= group.count ? alphabet[value] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How long `text` is without what fills its last group up.
  private static func unpaddedLength(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var length = text.count
    while length > 0, text.count - length < 2, text[length - 1] == padding { length -= 1 }
    return length
  }
}
