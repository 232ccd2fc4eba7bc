/// What was left out of a card, or is doubtful about it.
public struct CardWarning: Hashable, Sendable {
  /// A sentence without its subject, the card, such as `shares the address jobs@example.com`.
  public let text: String
  /// What the card shares with another contact, as it is compared: many cards may share the same.
  public let sharedValue: String?

  public init(_ text: String, sharing value: String? = nil) {
    self.text = text
    sharedValue = value
  }
}
