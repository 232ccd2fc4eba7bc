/// The name of a row that never changes and is never used again: a UUID in lower case.
///
/// What is entered here gets one of version 7, made of the time and of chance. What a source has a key
/// for gets one of version 8, made of that key: the same row is the same wherever it is imported.
///
/// - SeeAlso: RFC 9562, sections 5.7 and 5.8.
public struct UID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The uid of what a source knows by `key`.
  public init(source: String, key: String) {
    var digest = StableDigest()
    digest.add(source.utf8)
    digest.add(key.utf8)
    let high = UInt64(truncatingIfNeeded: digest.value >> 64)
    let low = UInt64(truncatingIfNeeded: digest.value)
    self.init(high & ~0xF000 | 0x8000, low & ~(0b11 << 62) | 0b10 << 62)
  }

  /// The uid with these bits.
  public init(_ high: UInt64, _ low: UInt64) {
    rawValue = String(unsafeUninitializedCapacity: 36) { text in
      // The groups are of 8, 4, 4, 4 and 12 digits.
      write(high, from: 60, to: 0..<8, of: text)
      write(high, from: 28, to: 9..<13, of: text)
      write(high, from: 12, to: 14..<18, of: text)
      write(low, from: 60, to: 19..<23, of: text)
      write(low, from: 44, to: 24..<36, of: text)
      for dash in stride(from: 8, through: 23, by: 5) { text[dash] = UInt8(ascii: "-") }
      return 36
    }
  }
}

/// Writes hexadecimal digits of a word, the first of them the four bits from `shift` on.
private func write(
  _ word: UInt64, from shift: Int, to places: Range<Int>, of text: UnsafeMutableBufferPointer<UInt8>
) {
  var shift = shift
  for place in places {
    let digit = UInt8(truncatingIfNeeded: word >> shift) & 0xF
    text[place] = digit < 10 ? digit + 48 : digit + 87
    shift -= 4
  }
}

extension UID: CustomStringConvertible {
  public var description: String { rawValue }
}
