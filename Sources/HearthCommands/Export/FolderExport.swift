import ArgumentParser
import HearthDomain
import VCard

extension Session {
  /// Brings a folder of cards up to date with contacts, each with the card that `card`
  /// makes of it.
  func export(
    contactsOf query: ContactQuery, where isIncluded: (Contact) -> Bool, to folder: String,
    _ card: (Contact, [KeptCard]) -> VCard
  ) throws {
    var export = try FolderExport(to: folder, in: self)
    var query = query
    let ids = try store.summaries(matching: query).map(\.id).sorted()
    // Nothing can be remembered while contacts are being read.
    for start in stride(from: 0, to: ids.count, by: FolderExport.batchSize) {
      query.ids = Array(ids[start..<min(start + FolderExport.batchSize, ids.count)])
      try store.forEachContact(matching: query) { contact, cards in
        guard isIncluded(contact) else { return }
        try export.place(card(contact, cards), of: contact.uid)
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
  private let folder: CardFolder
  private var exchanged: [FolderCard] = []
  private var seen: Set<UID> = []
  private var counts: (written: Int, unchanged: Int) = (0, 0)
  private var conflicts: [String] = []

  init(to path: String, in session: Session) throws {
    self.session = session
    folder = try CardFolder(path, in: session)
  }

  /// Puts one contact's card in place.
  mutating func place(_ card: VCard, of contact: UID) throws {
    seen.insert(contact)
    let file = folder.file(of: contact)
    var bytes: [UInt8] = []
    VCardWriter.append(card, to: &bytes)
    switch try folder.place(bytes, of: contact) {
    case .written: counts.written += 1
    case .unchanged: counts.unchanged += 1
    case .changedElsewhere:
      conflicts.append(file)
      return
    }
    let uid = card.properties.first { $0.isNamed("UID") }?.text ?? contact.rawValue
    exchanged.append(
      FolderCard(
        file: file, key: CardDraft.normalized(uid: uid), contactUID: contact,
        source: CardSource(bytes: bytes.withoutLineEnds)))
  }

  /// Removes the cards of contacts that are no more, and says what was done.
  ///
  /// - Throws: `ExitCode.conflict` if a file was changed by somebody else.
  mutating func finish() throws {
    let removed = try folder.remove { uid in try !seen.contains(uid) && isGone(uid) }
    try session.store.forget(files: removed, in: folder.path)
    session.context.diagnose(summary(removedCount: removed.count))
    for file in conflicts {
      session.context.diagnose(
        "\(inert(file)) was changed since it was last exchanged, and is left as it is; "
          + "'hearth import vcard \(inert(folder.path))' takes that in")
    }
    if !conflicts.isEmpty { throw ExitCode.conflict }
  }

  mutating func remember() throws {
    try session.store.remember(exchanged, in: folder.path)
    exchanged.removeAll(keepingCapacity: true)
  }

  private func isGone(_ uid: UID) throws -> Bool {
    do {
      _ = try session.store.resolve(uid.rawValue)
      return false
    } catch HearthError.contactNotFound {
      return true
    }
  }

  private func summary(removedCount: Int) -> String {
    var summary =
      "Wrote \(counted(counts.written, "contact", "contacts")) to \(inert(folder.path)), "
      + "\(counts.unchanged) unchanged"
    if removedCount > 0 { summary += ", \(removedCount) removed" }
    return summary
  }
}
