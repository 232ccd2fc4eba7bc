public import HearthDomain
public import VCard

extension CardSource {
  /// The card that these bytes are; `nil` if there is none that can be read.
  public func card() -> VCard? {
    var reader = VCardReader(bytes)
    guard case .card(let read) = try? reader.next() else { return nil }
    return read.card
  }
}
