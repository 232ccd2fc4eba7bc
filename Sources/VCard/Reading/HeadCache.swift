import ContentLine

/// The heads that were read last: most lines of a file begin alike.
struct HeadCache {
  /// Longer heads are rarely seen twice.
  private static let lengthLimit = 96
  private static let slotBits = 9

  private var heads: [PropertyHead?]

  init() {
    heads = Array(repeating: nil, count: 1 << Self.slotBits)
  }

  /// The head that `bytes` are.
  mutating func head(
    _ bytes: UnsafeBufferPointer<UInt8>, in version: VCardVersion, _ decoder: TextDecoder
  ) throws(ContentLineHead.Fault) -> PropertyHead {
    let slot = slot(of: bytes)
    if let head = heads[slot], head.isRead(from: bytes, in: version) { return head }
    let head = try PropertyHead(bytes, in: version, decoder)
    if bytes.count <= Self.lengthLimit { heads[slot] = head }
    return head
  }

  /// Where to look for a head, by its length and what it begins and ends with.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count)
    if bytes.count >= 8 {
      hash ^= raw.loadUnaligned(as: UInt64.self)
      hash ^= raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self).byteSwapped
    } else {
      for byte in bytes { hash = hash << 8 | UInt64(byte) }
    }
    return Int((hash &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(Self.slotBits)))
  }
}
