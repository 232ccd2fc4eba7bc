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
      try store.forEachContact(matching: query) { contact, cards in
        if isIncluded(contact) { try export.prepare(contact, from: cards) }
      }
      try export.placeAll()
    }
    try export.finish()
  }
}

/// An export to a folder under way.
///
/// Batch by batch the contacts' cards are made, announced, written and remembered: wherever that is stopped,
/// the next export knows its own files from those that somebody else has changed.
private struct FolderExport {
  /// How many contacts' cards are held at a time.
  static let batchSize = 250

  private let session: Session
  private let maker: CardMaker
  private var folder: CardFolder
  /// The cards that were made and not yet placed.
  private var prepared: [PreparedCard] = []
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
    try folder.findStrangers()
  }

  /// Recalls what was exchanged of the contacts whose cards are to be placed next.
  mutating func recall(_ contacts: [UID]) throws {
    try folder.recall(contacts)
  }

  /// Makes the card of one contact.
  mutating func prepare(_ contact: Contact, from cards: [KeptCard]) throws {
    let replaced = folder.card(of: contact.uid)
    let card = try maker.card(of: contact, from: cards, replacing: replaced)
    var bytes: [UInt8] = []
    VCardWriter.append(card, to: &bytes)
    let key = card.key ?? contact.uid.rawValue
    prepared.append(
      PreparedCard(
        contact: contact.id, bytes: bytes,
        exchange: FolderCard(
          file: folder.file(of: contact.uid), key: key, contactUID: contact.uid,
          source: CardSource(bytes: bytes.withoutLineEnds), isOurs: replaced?.isOurs ?? true),
        stranger: folder.stranger(holding: [key] + cards.map(\.key), of: contact.uid),
        // Without a UID no program of the folder would know the card again.
        saysNothingNew: replaced.map { $0.card.key != nil && card.saysTheSame(as: $0.card) }
          ?? false))
  }

  /// Puts the cards in place that were made.
  mutating func placeAll() throws {
    let news = prepared.filter { !$0.saysNothingNew }.map(\.exchange)
    if !news.isEmpty { try session.store.announce(news, in: folder.path) }
    do {
      for card in prepared { try place(card) }
    } catch {
      // What was written is written, though the disk is full now.
      try? remember()
      throw error
    }
    try remember()
  }

  private mutating func place(_ card: PreparedCard) throws {
    if let file = card.stranger {
      conflicts.append(
        "\(inert(file)) holds the card of contact \(card.contact) already, and is left as it is; "
          + takingIn)
      return
    }
    let file = inert(card.exchange.file)
    let outcome = try outcome(of: card)
    switch outcome {
    case .written: counts.written += 1
    case .restored:
      counts.written += 1
      remarks.append(
        "\(file) was missing, and is written again; "
          + "'hearth contact delete \(card.contact)' removes the contact too")
    case .unchanged, .saysTheSame: counts.unchanged += 1
    case .changedElsewhere, .holdsMore, .holdsNoCard, .unreadable:
      conflicts.append("\(file) \(reason(of: outcome))")
    }
    if outcome.isExchange, !folder.remembers(card.exchange) { exchanged.append(card.exchange) }
  }

  private func outcome(of card: PreparedCard) throws -> CardFolder.Outcome {
    do {
      return try folder.place(
        card.bytes, of: card.exchange.contactUID, saysNothingNew: card.saysNothingNew)
    } catch HearthError.cannotRead(_, let reason) {
      return .unreadable(reason)
    }
  }

  /// Why a file is left as it is, in words that go on from its name.
  private func reason(of outcome: CardFolder.Outcome) -> String {
    switch outcome {
    case .unreadable(let reason): "can't be read: \(reason); it is left as it is"
    case .holdsMore: "holds more than its card, and is left as it is"
    case .holdsNoCard:
      "holds no card, and is left as it is; without it, the next export writes the contact there"
    case .changedElsewhere, .written, .restored, .unchanged, .saysTheSame:
      "was changed since it was last exchanged, and is left as it is; \(takingIn)"
    }
  }

  private var takingIn: String { "'hearth import vcard \(inert(folder.path))' takes that in" }

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

  private mutating func remember() throws {
    prepared.removeAll(keepingCapacity: true)
    guard !exchanged.isEmpty else { return }
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

/// A contact's card that is to be placed.
private struct PreparedCard {
  let contact: Contact.ID
  let bytes: [UInt8]
  /// What is to be remembered once the file is this card.
  let exchange: FolderCard
  /// Another file that holds the card already.
  let stranger: String?
  /// Whether it says what the card says that was last exchanged.
  let saysNothingNew: Bool
}

extension Array {
  /// The elements in slices of `size`, the last of which may be shorter.
  fileprivate func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
