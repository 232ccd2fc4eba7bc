import ContentLine

/// Reads cards of vCard 2.1, 3.0 and 4.0 one by one, as programs really write them.
///
/// It takes bytes of any number in memory that only follows the largest card. What it doesn't
/// understand it keeps; what is broken it tells, and goes on with the next card.
///
/// Text is UTF-8, UTF-16 or, in a property, of the charset that the property names. What is none of
/// that is taken for the charset to fall back on.
///
/// - SeeAlso: vCard 2.1 of the versit consortium; RFC 2426 for 3.0; RFC 6350 for 4.0.
public struct VCardReader: ~Copyable {
  private var cards: CardScanner
  private var parser: CardParser
  private var number = 0

  /// A reader of what `read` gives: it fills a buffer from its start and returns how many bytes it
  /// wrote, 0 at the end.
  public init(
    fallbackCharset: String = "windows-1252",
    _ read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) {
    let source = TextSource(read)
    cards = CardScanner(source.read)
    parser = CardParser(fallbackCharset: fallbackCharset)
  }

  /// What comes next; `nil` at the end.
  ///
  /// - Throws: What the source of the bytes throws.
  public mutating func next() throws -> VCardReading? {
    let found = try cards.next()
    let strayLine = cards.strayLine
    guard let found else {
      return strayLine.map { line in
        .rejected(VCardFault(card: number + 1, line: line, reason: "is text that is not a card"))
      }
    }
    number += 1
    var faults = CardFaults(card: number)
    if let line = strayLine { faults.add("comes after text that is not a card", line: line) }
    return reading(of: found, cards.bytes(of: found), faults)
  }

  private mutating func reading(
    of found: CardScanner.Card, _ bytes: UnsafeBufferPointer<UInt8>, _ faults: CardFaults
  ) -> VCardReading {
    var faults = faults
    var cut = 0
    switch found.ending {
    case .end: break
    case .nextCard: faults.add("has no END before the next card begins", line: found.line)
    case .text(let lastCount):
      cut = lastCount
      faults.add("has no END", line: found.line)
      if cut > 0 { faults.add("is cut off in its last line, which was left out", line: cards.line) }
    case .overlong: return rejected(found, "is larger than 8 MiB")
    }
    guard bytes.count <= CardScanner.sizeLimit else {
      return rejected(found, "is larger than 8 MiB")
    }
    let outcome = parser.read(bytes, from: found.line, cut: cut, faults)
    guard !outcome.isOverfull else {
      return rejected(found, "has more than \(CardParser.propertyLimit) properties")
    }
    guard !outcome.card.properties.isEmpty else { return rejected(found, "has no properties") }
    return .card(
      ReadCard(
        number: number, line: found.line, writtenVersion: outcome.version?.text,
        card: outcome.card, source: Array(bytes), faults: outcome.faults.all))
  }

  private func rejected(_ card: CardScanner.Card, _ reason: String) -> VCardReading {
    .rejected(VCardFault(card: number, line: card.line, reason: reason))
  }
}
