/// What a reader came upon.
public enum VCardReading: Hashable, Sendable {
  case card(ReadCard)
  /// A card that could not be read, or text that belongs to no card.
  case rejected(VCardFault)
}

/// A card as it was read.
public struct ReadCard: Hashable, Sendable {
  /// Its place among the cards of the file, from 1.
  public let number: Int
  /// The line on which it begins, from 1.
  public let line: Int
  /// What its `VERSION` says, such as `2.1`; `nil` if it has none.
  public let writtenVersion: String?
  /// The card in the syntax of 3.0, or in that of 4.0 if it says so.
  public let card: VCard
  /// The card as it stood in the file, from `BEGIN` through `END`; UTF-16 became UTF-8.
  public let source: [UInt8]
  /// What is odd about it, at most ``VCardFault/limit`` things.
  public let faults: [VCardFault]
}

/// Something that is wrong with a card or about it.
public struct VCardFault: Hashable, Sendable {
  /// How many faults of one card are told.
  public static let limit = 100

  /// The card's place in the file, from 1.
  public let card: Int
  /// The line it is about, from 1.
  public let line: Int
  /// What is wrong, in plain words that go on from "the card", such as `has no END`.
  public let reason: String

  public init(card: Int, line: Int, reason: String) {
    self.card = card
    self.line = line
    self.reason = reason
  }
}
