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
    rawValue = String(unsafeUninitializedCapacity: 36) { buffer in
      var position = 0
      for nibble in 0..<32 {
        // The groups are of 8, 4, 4, 4 and 12 digits.
        if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
          buffer[position] = UInt8(ascii: "-")
          position += 1
        }
        let word = nibble < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - nibble % 16 * 4)) & 0xF
        buffer[position] = digit < 10 ? digit + 48 : digit + 87
        position += 1
      }
      return position
    }
  }
}

extension UID: CustomStringConvertible {
  public var description: String { rawValue }
}
