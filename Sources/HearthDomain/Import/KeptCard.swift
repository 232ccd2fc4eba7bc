/// A card that a contact came from, as it was last taken.
public struct KeptCard: Hashable, Sendable {
  /// The ``CardDraft/key`` by which it is known; no other card has the same.
  public let key: String
  public let source: CardSource

  public init(key: String, source: CardSource) {
    self.key = key
    self.source = source
  }
}
