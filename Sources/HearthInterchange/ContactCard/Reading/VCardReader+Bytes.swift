import VCard

extension VCardReader {
  /// A reader of bytes that are at hand: no read fails.
  init(_ bytes: [UInt8], fallbackCharset: String = CardFile.usualCharset) {
    var rest = bytes[...]
    self.init(fallbackCharset: fallbackCharset) { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
  }
}
