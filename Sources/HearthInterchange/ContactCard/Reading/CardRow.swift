public import HearthDomain
public import VCard

/// What came of reading a card of one of several files.
public struct CardRow: Sendable {
  /// The card as a draft, or why it is left out.
  public let row: ImportRow<CardDraft>
  /// The file that it is of.
  public let file: CardFile?
  /// What is odd about the card.
  public let faults: [VCardFault]
  /// Whether the card tells of a relationship, and that is left aside.
  public let leavesJudgementsAside: Bool
}

extension CardRow {
  /// The cards of `files` in their order, read on a thread of its own while those before them are used.
  public static func readingAhead(
    _ files: [CardFile], takingJudgements: Bool, numberingPlan: NumberingPlan?,
    open: @escaping @Sendable (CardFile) throws -> any ByteSource
  ) -> ReadAhead<CardRow> {
    ReadAhead(weight: \.weight) {
      var source = ContactCardSource(
        files, takingJudgements: takingJudgements, numberingPlan: numberingPlan, open: open)
      return {
        try source.next().map {
          CardRow(
            row: $0, file: source.file, faults: source.faults,
            leavesJudgementsAside: source.leavesJudgementsAside)
        }
      }
    }
  }

  private var weight: Int {
    guard case .draft(let card) = row else { return 0 }
    return card.source.text.utf8.count
  }
}
