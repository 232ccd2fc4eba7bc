import ArgumentParser
import HearthDomain
import HearthInterchange
import VCard

extension Session {
  /// Brings a folder of cards up to date with contacts.
  func export(
    contactsOf query: ContactQuery, where isIncluded: (Contact) -> Bool, to folder: String,
    _ maker: CardMaker
  ) throws {
    var export = try FolderExport(to: folder, maker, in: self)
    var query = query
    let contacts = try store.summaries(matching: query).map { (id: $0.id, uid: $0.uid) }
    // Nothing can be remembered while contacts are being read.
    for batch in contacts.sorted(by: { $0.id < $1.id }).batches(of: FolderExport.batchSize) {
      query.ids = batch.map(\.id)
      try export.recall(batch.map(\.uid))
      do {
        try store.forEachContact(matching: query) { contact, cards in
          guard isIncluded(contact) else { return }
          try export.place(contact, from: cards)
        }
      } catch {
        // What was written is written, though the disk is full now.
        try? export.remember()
        throw error
      }
      try export.remember()
    }
    try export.finish()
  }
}

/// An export to a folder under way.
private struct FolderExport {
  /// How many contacts' cards are held at a time.
  static let batchSize = 250

  private let session: Session
  private let maker: CardMaker
  private var folder: CardFolder
  private var exchanged: [FolderCard] = []
  private var counts: (written: Int, unchanged: Int) = (0, 0)
  /// What is left as it is and why, a sentence each.
  private var conflicts: [String] = []
  /// What else there is to tell.
  private var remarks: [String] = []

  init(to path: String, _ maker: CardMaker, in session: Session) throws {
    self.session = session
    self.maker = maker
    folder = try CardFolder(path, in: session)
    (remarks, conflicts) = try folder.separateCards()
  }

  /// Recalls what was exchanged of the contacts whose cards are to be placed next.
  mutating func recall(_ contacts: [UID]) throws {
    try folder.recall(contacts)
  }

  /// Puts one contact's card in place.
  mutating func place(_ contact: Contact, from cards: [KeptCard]) throws {
    let replaced = folder.card(of: contact.uid)
    let card = maker.card(of: contact, from: cards, replacing: replaced)
    var bytes: [UInt8] = []
    VCardWriter.append(card, to: &bytes)
    let isSame = replaced.map { card.saysTheSame(as: $0.card) } ?? false
    let file = inert(folder.file(of: contact.uid))
    let outcome = try outcome(of: bytes, contact.uid, saysNothingNew: isSame)
    switch outcome {
    case .written: counts.written += 1
    case .restored:
      counts.written += 1
      remarks.append(
        "\(file) was missing, and is written again; "
          + "'hearth contact delete \(contact.id)' removes the contact too")
    case .unchanged, .saysTheSame: counts.unchanged += 1
    case .changedElsewhere, .holdsMore, .unreadable:
      conflicts.append("\(file) \(reason(of: outcome))")
    }
    if outcome.isExchange { exchange(card, bytes, of: contact.uid) }
  }

  private func outcome(
    of card: [UInt8], _ contact: UID, saysNothingNew: Bool
  ) throws -> CardFolder.Outcome {
    do {
      return try folder.place(card, of: contact, saysNothingNew: saysNothingNew)
    } catch HearthError.cannotRead(_, let reason) {
      return .unreadable(reason)
    }
  }

  /// Why a file is left as it is, in words that go on from its name.
  private func reason(of outcome: CardFolder.Outcome) -> String {
    switch outcome {
    case .unreadable(let reason): "can't be read: \(reason); it is left as it is"
    case .holdsMore: "holds more than its card, and is left as it is"
    case .changedElsewhere, .written, .restored, .unchanged, .saysTheSame:
      "was changed since it was last exchanged, and is left as it is; "
        + "'hearth import vcard \(inert(folder.path))' takes that in"
    }
  }

  private mutating func exchange(_ card: VCard, _ bytes: [UInt8], of contact: UID) {
    exchanged.append(
      FolderCard(
        file: folder.file(of: contact), key: card.key ?? contact.rawValue, contactUID: contact,
        source: CardSource(bytes: bytes.withoutLineEnds)))
  }

  /// Removes the cards of contacts that were deleted, and says what was done.
  ///
  /// - Throws: `ExitCode.conflict` if a file was changed by somebody else.
  mutating func finish() throws {
    let removedCount = try removeDeleted()
    session.context.diagnose(summary(removedCount: removedCount))
    for line in remarks + Set(conflicts).sorted() { session.context.diagnose(line) }
    if !conflicts.isEmpty { throw ExitCode.conflict }
  }

  /// Removes the cards of contacts that were deleted, and returns how many there were.
  private mutating func removeDeleted() throws -> Int {
    var count = 0
    for batch in try Array(session.store.deletedContacts()).batches(of: Self.batchSize) {
      try folder.recall(batch)
      let (removed, kept) = try folder.remove(batch)
      try session.store.forget(files: removed, in: folder.path)
      count += removed.count
      conflicts += kept.map {
        "\(inert($0)) was changed since its contact was deleted, and is left as it is"
      }
    }
    return count
  }

  mutating func remember() throws {
    try session.store.remember(exchanged, in: folder.path)
    exchanged.removeAll(keepingCapacity: true)
  }

  private func summary(removedCount: Int) -> String {
    var summary =
      "Wrote \(counted(counts.written, "contact", "contacts")) to \(inert(folder.path)), "
      + "\(counts.unchanged) unchanged"
    if removedCount > 0 { summary += ", \(removedCount) removed" }
    return summary
  }
}

extension Array {
  /// The elements in slices of `size`, the last of which may be shorter.
  fileprivate func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
