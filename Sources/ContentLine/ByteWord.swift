/// Eight bytes that are looked at together.
///
/// What finds bytes gives a mask that is zero if there are none. The lowest bit of it that is set
/// belongs to the first such byte; those above it may be set for nothing, because of a carry.
struct ByteWord {
  static let size = 8

  private let bits: UInt64

  /// The bytes from `index` on; there must be eight of them.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    bits = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// The bytes from `index` to the end, fewer than eight, and zeros after them.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
    let count = bytes.count - index
    guard bytes.count < Self.size else {
      let last = ByteWord(bytes, at: bytes.count - Self.size)
      bits = last.bits >> UInt64(8 * (Self.size - count))
      return
    }
    var bits: UInt64 = 0
    for place in 0..<count { bits |= UInt64(bytes[index + place]) << UInt64(8 * place) }
    self.bits = bits
  }

  /// Finds `byte`, and what differs from it in the bits of `ignored` only.
  @inline(__always)
  func mask(of byte: UInt8, ignoring ignored: UInt8 = 0) -> UInt64 {
    Self.mask(of: (bits ^ Self.filled(with: byte)) & Self.filled(with: ~ignored), below: 1)
  }

  /// Finds bytes that are less than `bound`, which is at most 0x80.
  @inline(__always)
  func mask(below bound: UInt8) -> UInt64 {
    Self.mask(of: bits, below: bound)
  }

  /// Where the first byte stands that a mask, which isn't zero, has found.
  @inline(__always)
  static func firstIndex(in mask: UInt64) -> Int {
    mask.trailingZeroBitCount >> 3
  }

  @inline(__always)
  private static func mask(of bits: UInt64, below bound: UInt8) -> UInt64 {
    (bits &- filled(with: bound)) & ~bits & filled(with: 0x80)
  }

  @inline(__always)
  private static func filled(with byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
