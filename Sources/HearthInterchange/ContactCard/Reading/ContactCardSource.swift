public import HearthDomain
public import VCard

/// The contacts of files of cards, card by card.
///
/// A file is open only while it is read, and one card is held at a time.
public struct ContactCardSource: ~Copyable {
  private var rest: ArraySlice<CardFile>
  private let fallbackCharset: String
  private let open: (CardFile) throws -> any ByteSource
  private var reader: VCardReader?
  /// The file that the last row is of.
  public private(set) var file: CardFile?
  /// What is odd about the card that came last.
  public private(set) var faults: [VCardFault] = []

  /// A source of the cards of `files`, whose bytes `open` gives; those that are no UTF-8 and name no
  /// charset are read in the one to fall back on.
  public init(
    _ files: [CardFile], fallbackCharset: String = "windows-1252",
    open: @escaping (CardFile) throws -> any ByteSource
  ) {
    rest = files[...]
    self.fallbackCharset = fallbackCharset
    self.open = open
  }

  /// The next card as a draft, or why it is left out; `nil` after the last.
  ///
  /// - Throws: What `open` throws, and the bytes it gives.
  public mutating func next() throws -> ImportRow<CardDraft>? {
    faults = []
    while true {
      if let reading = try reader?.next() { return row(reading) }
      reader = nil
      guard let file = rest.popFirst() else { return nil }
      self.file = file
      var bytes: any ByteSource
      do {
        bytes = try open(file)
      } catch HearthError.cannotRead(_, let reason) where file.name != nil {
        // One of many: the others can be read.
        return .skipped(SkippedRow(line: 1, reason: "can't be read: \(reason)"))
      }
      reader = VCardReader(fallbackCharset: fallbackCharset) { try bytes.read(into: $0) }
    }
  }

  private mutating func row(_ reading: VCardReading) -> ImportRow<CardDraft> {
    switch reading {
    case .rejected(let fault):
      return .skipped(SkippedRow(line: fault.line, reason: fault.reason))
    case .card(let read):
      faults = read.faults
      do {
        return .draft(try draft(read))
      } catch {
        return .skipped(SkippedRow(line: read.line, reason: error.description))
      }
    }
  }

  private func draft(_ read: ReadCard) throws(CardRefusal) -> CardDraft {
    let card = try CardReading(read.card)
    return CardDraft(
      number: read.number, line: read.line, uid: card.uid, details: card.details,
      source: CardSource(bytes: read.source), file: file?.name)
  }
}
