import HearthDomain

/// Makes UUIDs of version 7 that sort in the order they were made.
///
/// The 48 bits of time are followed by 74 random bits, drawn once and counted up from there.
///
/// - SeeAlso: RFC 9562, sections 5.7 and 6.2 (method 2).
struct UIDFactory {
  private let milliseconds: UInt64
  /// 12 bits above the version's place, 62 below the variant's.
  private var high: UInt64
  private var low: UInt64

  init(at instant: Instant, random: inout some RandomNumberGenerator) {
    milliseconds = UInt64(max(0, instant.unixSeconds)) * 1000
    // The top bit is left clear, so that counting up can't overflow.
    high = random.next() & 0x7FF
    low = random.next() & 0x3FFF_FFFF_FFFF_FFFF
  }

  mutating func next() -> UID {
    low = (low + 1) & 0x3FFF_FFFF_FFFF_FFFF
    if low == 0 { high += 1 }
    return UID(milliseconds << 16 | 0x7000 | high, low | 0x8000 << 48)
  }
}
