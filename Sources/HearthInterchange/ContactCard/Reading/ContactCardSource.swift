public import HearthDomain
public import VCard

/// The contacts of files of cards, card by card.
///
/// A file is open only while it is read, and one card is held at a time.
public struct ContactCardSource: ~Copyable {
  private var rest: ArraySlice<CardFile>
  private let takesJudgements: Bool
  private let numberingPlan: NumberingPlan?
  private let open: (CardFile) throws -> any ByteSource
  private var reader: VCardReader?
  /// The file that the last row is of.
  public private(set) var file: CardFile?
  /// What is odd about the card that came last.
  public private(set) var faults: [VCardFault] = []
  /// Whether the card that came last tells of a relationship, and that is left aside.
  public private(set) var leavesJudgementsAside = false

  /// A source of the cards of `files`, whose bytes `open` gives.
  ///
  /// What they tell of a relationship is taken only if so said: anybody can write that. `numberingPlan`
  /// says how to read phone numbers that don't begin with a country's code.
  public init(
    _ files: [CardFile], takingJudgements: Bool = false, numberingPlan: NumberingPlan? = nil,
    open: @escaping (CardFile) throws -> any ByteSource
  ) {
    rest = files[...]
    takesJudgements = takingJudgements
    self.numberingPlan = numberingPlan
    self.open = open
  }

  /// The next card as a draft, or why it is left out; `nil` after the last.
  ///
  /// - Throws: What `open` throws, and the bytes it gives.
  public mutating func next() throws -> ImportRow<CardDraft>? {
    faults = []
    leavesJudgementsAside = false
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
        let reason = file.hasReadableName ? reason : "its name is not UTF-8"
        return .skipped(SkippedRow(line: 1, reason: "can't be read: \(reason)"))
      }
      reader = VCardReader(fallbackCharset: file.charset) { try bytes.read(into: $0) }
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

  private mutating func draft(_ read: ReadCard) throws(CardRefusal) -> CardDraft {
    let card = try ContactReading(read.card, takingJudgements: takesJudgements)
    leavesJudgementsAside = card.hasJudgements && !takesJudgements
    faults += card.unreadableJudgements.map {
      VCardFault(
        card: read.number, line: read.line,
        reason: "has an \($0) that says nothing known; it is left in the card")
    }
    let (source, charset) = kept(read)
    return CardDraft(
      number: read.number, line: read.line, uid: card.uid, details: card.details,
      source: source, charset: charset, file: file?.name, plan: numberingPlan)
  }

  /// The card as it is kept: as it stood in the file, or written anew if only the file's charset tells what
  /// that means.
  private func kept(_ read: ReadCard) -> (source: CardSource, charset: String?) {
    let source = CardSource(bytes: read.source)
    guard let charset = file?.charset, charset != CardFile.usualCharset,
      source.card() != read.card
    else { return (source, nil) }
    var bytes: [UInt8] = []
    VCardWriter.append(read.card, to: &bytes)
    return (CardSource(bytes: bytes.dropLast(2)), charset)
  }
}
