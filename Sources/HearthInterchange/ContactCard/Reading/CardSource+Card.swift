public import HearthDomain
public import VCard

extension CardSource {
  /// The card that these bytes are, those that are no UTF-8 and name no charset read in the one to
  /// fall back on; `nil` if there is none that can be read.
  public func card(fallbackCharset: String = "windows-1252") -> VCard? {
    var rest = bytes[...]
    var reader = VCardReader(fallbackCharset: fallbackCharset) { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    // No read fails: the bytes are at hand.
    guard case .card(let read) = try? reader.next() else { return nil }
    return read.card
  }
}
