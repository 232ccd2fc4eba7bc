/// Turns UTF-16 that comes piece by piece into UTF-8, its byte order marks left out.
struct UTF16Decoder {
  let isBigEndian: Bool
  /// A byte whose other half has not come yet.
  private var half: UInt8?
  /// The first half of a surrogate pair.
  private var lead: UInt16?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// The characters that `bytes` complete; what makes none becomes U+FFFD.
  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    for byte in bytes {
      if let first = half {
        half = nil
        let (high, low) = isBigEndian ? (first, byte) : (byte, first)
        append(UInt16(high) << 8 | UInt16(low), to: &utf8)
      } else {
        half = byte
      }
    }
    return utf8
  }

  /// What is to be written for characters that were cut off.
  mutating func finish() -> [UInt8] {
    defer { (half, lead) = (nil, nil) }
    return half == nil && lead == nil ? [] : Array("\u{FFFD}".utf8)
  }

  private mutating func append(_ unit: UInt16, to utf8: inout [UInt8]) {
    if let first = lead {
      lead = nil
      if UTF16.isTrailSurrogate(unit) {
        let pair = UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF)
        append(Unicode.Scalar(0x10000 + pair), to: &utf8)
        return
      }
      append("\u{FFFD}", to: &utf8)
    }
    if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else if unit != 0xFEFF {
      append(Unicode.Scalar(unit), to: &utf8)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, to utf8: inout [UInt8]) {
    utf8 += UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
  }
}
