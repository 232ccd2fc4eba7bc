/// A digest of 128 bits that is the same on every machine and in every release: FNV-1a.
///
/// It tells rows apart; it doesn't withstand anybody who means to make two of them meet.
///
/// - SeeAlso: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm".
public struct StableDigest: Sendable {
  @usableFromInline var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// 2^88 + 315; computed, because a stored one would be asked for by each byte.
  @inlinable static var prime: UInt128 { 1 << 88 + 0x13B }

  public init() {}

  /// Adds a part; parts that are cut differently give another digest.
  @inlinable
  public mutating func add(_ part: some Sequence<UInt8>) {
    for byte in part { add(byte) }
    add(0x1F)
  }

  @inlinable
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* Self.prime
  }

  /// 32 hexadecimal digits in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      for position in 0..<32 {
        let nibble = UInt8(truncatingIfNeeded: value >> UInt128(124 - 4 * position)) & 0xF
        buffer[position] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
      }
      return 32
    }
  }
}
