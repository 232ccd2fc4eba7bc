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
    let ids = try store.summaries(matching: query).map(\.id).sorted()
    // Nothing can be remembered while contacts are being read.
    for start in stride(from: 0, to: ids.count, by: FolderExport.batchSize) {
      query.ids = Array(ids[start..<min(start + FolderExport.batchSize, ids.count)])
      try store.forEachContact(matching: query) { contact, cards in
        guard isIncluded(contact) else { return }
        try export.place(contact, from: cards)
      }
      try export.remember()
    }
    try export.finish()
  }
}

/// An export to a folder under way.
private struct FolderExport {
  static let batchSize = 1_000

  private let session: Session
  private let maker: CardMaker
  private let folder: CardFolder
  private var exchanged: [FolderCard] = []
  private var seen: Set<UID> = []
  private var counts: (written: Int, unchanged: Int) = (0, 0)
  /// What is left as it is and why, a sentence each.
  private var conflicts: [String] = []
  /// What else there is to tell.
  private var remarks: [String] = []

  init(to path: String, _ maker: CardMaker, in session: Session) throws {
    self.session = session
    self.maker = maker
    folder = try CardFolder(path, in: session)
  }

  /// Puts one contact's card in place.
  mutating func place(_ contact: Contact, from cards: [KeptCard]) throws {
    seen.insert(contact.uid)
    let replaced = folder.card(of: contact.uid)
    let card = maker.card(of: contact, from: cards, replacing: replaced)
    var bytes: [UInt8] = []
    VCardWriter.append(card, to: &bytes)
    let isSame = replaced.map { card.saysTheSame(as: $0.card) } ?? false
    let file = inert(folder.file(of: contact.uid))
    switch try folder.place(bytes, of: contact.uid, saysNothingNew: isSame) {
    case .written: counts.written += 1
    case .restored:
      counts.written += 1
      remarks.append(
        "\(file) was missing, and is written again; "
          + "'hearth contact delete \(contact.id)' removes the contact too")
    case .unchanged: counts.unchanged += 1
    case .saysTheSame:
      counts.unchanged += 1
      return
    case .changedElsewhere: return conflicts.append(changedElsewhere(file))
    case .holdsSeveral:
      return conflicts.append(
        "\(file) holds several cards, where a folder has one to a file, and is left as it is")
    }
    exchange(card, bytes, of: contact.uid)
  }

  private func changedElsewhere(_ file: String) -> String {
    "\(file) was changed since it was last exchanged, and is left as it is; "
      + "'hearth import vcard \(inert(folder.path))' takes that in"
  }

  private mutating func exchange(_ card: VCard, _ bytes: [UInt8], of contact: UID) {
    let uid = card.properties.first { $0.isNamed("UID") }?.text ?? contact.rawValue
    exchanged.append(
      FolderCard(
        file: folder.file(of: contact), key: CardDraft.normalized(uid: uid), contactUID: contact,
        source: CardSource(bytes: bytes.withoutLineEnds)))
  }

  /// Removes the cards of contacts that were deleted, and says what was done.
  ///
  /// - Throws: `ExitCode.conflict` if a file was changed by somebody else.
  mutating func finish() throws {
    let deleted = try session.store.deletedContacts().subtracting(seen)
    let (removed, kept) = try folder.remove(deleted)
    try session.store.forget(files: removed, in: folder.path)
    conflicts += kept.map {
      "\(inert($0)) was changed since its contact was deleted, and is left as it is"
    }
    session.context.diagnose(summary(removedCount: removed.count))
    for line in remarks + Set(conflicts).sorted() { session.context.diagnose(line) }
    if !conflicts.isEmpty { throw ExitCode.conflict }
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
