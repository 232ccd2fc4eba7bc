public import HearthDomain
public import VCard

extension CardSource {
  /// The card that these bytes are; `nil` if there is none that can be read.
  public func card() -> VCard? {
    var rest = bytes[...]
    var reader = VCardReader { buffer in
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
