import ContentLine

/// The heads that were read last: most lines of a file begin alike.
struct HeadCache {
  private struct Entry {
    let bytes: [UInt8]
    let version: VCardVersion
    let head: PropertyHead
  }

  /// Longer heads are rarely seen twice.
  private static let lengthLimit = 96

  private var entries = [Entry?](repeating: nil, count: 512)

  /// The head that `bytes` are.
  mutating func head(
    _ bytes: UnsafeBufferPointer<UInt8>, in version: VCardVersion, _ decoder: TextDecoder
  ) throws(ContentLineHead.Fault) -> PropertyHead {
    let slot = slot(of: bytes)
    if let entry = entries[slot], entry.version == version, entry.bytes.elementsEqual(bytes) {
      return entry.head
    }
    let head = try PropertyHead(bytes, in: version, decoder)
    if bytes.count <= Self.lengthLimit {
      entries[slot] = Entry(bytes: Array(bytes), version: version, head: head)
    }
    return head
  }

  private func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes.prefix(Self.lengthLimit) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash % UInt64(entries.count))
  }
}
