import Foundation
public import VCard

/// What a file holds, as its cards are read: how its text is encoded doesn't count.
public struct CardFileContents: Hashable, Sendable {
  /// The cards that could be read.
  public let cards: [ReadCard]
  /// Whether there is nothing else in the file, and each card could be read.
  public let isWhole: Bool

  /// Reads what a file holds, in `charset` where nothing else tells its encoding.
  public init(_ bytes: [UInt8], charset: String? = nil) {
    var reader = VCardReader(bytes, fallbackCharset: charset ?? CardFile.usualCharset)
    var cards: [ReadCard] = []
    var isRead = true
    while let reading = try? reader.next() {
      if case .card(let card) = reading { cards.append(card) } else { isRead = false }
    }
    self.cards = cards
    isWhole = isRead && Self.text(bytes).consists(of: cards.map(\.source))
  }

  /// The one card that the file is; `nil` if it is anything else.
  public var onlyCard: ReadCard? {
    isWhole && cards.count == 1 ? cards[0] : nil
  }

  /// The text in UTF-8, without a byte order mark.
  private static func text(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      return Array((String(bytes: bytes, encoding: .utf16) ?? "").utf8)[...]
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are `parts`, one after the other, with nothing but white space between.
  fileprivate func consists(of parts: [[UInt8]]) -> Bool {
    var rest = self
    for part in parts {
      let part = part.drop(while: \.isWhiteSpace)
      rest = rest.drop(while: \.isWhiteSpace)
      guard rest.starts(with: part) else { return false }
      rest = rest.dropFirst(part.count)
    }
    return rest.allSatisfy(\.isWhiteSpace)
  }
}
