import ContentLine

/// Makes a tree of a card's bytes.
struct CardParser {
  /// How many properties of a card are read: no sensible card has as many.
  static let propertyLimit = 10_000

  /// What was made of a card.
  struct Outcome {
    let version: DeclaredVersion?
    let card: VCard
    let faults: CardFaults
    /// Whether reading stopped at the limit.
    let isOverfull: Bool
  }

  private let decoder: TextDecoder
  private var heads = HeadCache()
  private var unfolded: [UInt8] = []
  /// How many properties the last card had.
  private var lastCount = 16

  init(fallbackCharset: String) {
    decoder = TextDecoder(fallback: fallbackCharset)
  }

  /// Reads the card that `bytes` are, whose `BEGIN` stands in the given line.
  ///
  /// If the last `cut` bytes are a line that may be incomplete, the property they belong to is left
  /// out.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from line: Int, cut: Int, _ faults: CardFaults
  ) -> Outcome {
    let version = declaredVersion(of: UnsafeBufferPointer(rebasing: bytes.dropLast(cut)))
    var lines = FoldedLines(bytes, from: line)
    takeBegin(of: &lines)
    var faults = faults
    if version?.isKnown == false { faults.add("is in a version that is not known", line: line) }
    var reading = CardReading(lines, isCutOff: cut > 0, version?.number, faults, decoder)
    var properties: [VCardProperty] = []
    properties.reserveCapacity(lastCount)
    while properties.count <= Self.propertyLimit,
      let property = reading.takeProperty(&unfolded, &heads)
    {
      properties.append(property)
    }
    lastCount = properties.count
    return Outcome(
      version: version, card: VCard(reading.version, properties), faults: reading.faults,
      isOverfull: properties.count > Self.propertyLimit)
  }

  private mutating func declaredVersion(of bytes: UnsafeBufferPointer<UInt8>) -> DeclaredVersion? {
    var lines = FoldedLines(bytes)
    takeBegin(of: &lines)
    return DeclaredVersion(in: lines, unfolded: &unfolded)
  }

  private mutating func takeBegin(of lines: inout FoldedLines) {
    _ = lines.takeContentLine(unfolded: &unfolded)
  }
}
