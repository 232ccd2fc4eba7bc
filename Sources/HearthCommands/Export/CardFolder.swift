import Foundation
import HearthDomain
import HearthInterchange
import VCard

/// A folder with one card to a file, which other programs read and change too.
///
/// What somebody else has changed since it was last written or read is never written over. Of the cards
/// that were exchanged with it only those of the contacts at hand are held.
///
/// - SeeAlso: The vdir format, which khard and vdirsyncer use.
struct CardFolder {
  /// What became of a card.
  enum Outcome {
    case written
    /// There was no file any more.
    case restored
    /// It is there already.
    case unchanged
    /// What is there says the same.
    case saysTheSame
    /// The file says something that Hearth has neither written nor read.
    case changedElsewhere
    /// The file holds more than the card.
    case holdsMore
    /// The file holds no card at all.
    case holdsNoCard
    /// What is there can't be read.
    case unreadable(String)

    /// Whether the file is the card now, to the byte.
    var isExchange: Bool {
      switch self {
      case .written, .restored, .unchanged: true
      case .saysTheSame, .changedElsewhere, .holdsMore, .holdsNoCard, .unreadable: false
      }
    }
  }

  /// The folder with no link in its path: what its cards are remembered under.
  let path: String
  let session: Session
  /// The file in which each contact's card is.
  private var files: [UID: String] = [:]
  /// The files whose contacts are in the database.
  private var ownedFiles: Set<String> = []
  /// The files that have several cards, as far as is remembered.
  private(set) var sharedFiles: [String] = []
  /// The files that are no contact's, by the keys of their cards.
  private var strangers: [String: String] = [:]
  /// The cards of the contacts at hand, as they were last exchanged.
  private var remembered: [UID: FolderCard] = [:]

  /// The folder at `path`, which comes into being if need be.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)``, and what the store throws.
  init(_ path: String, in session: Session) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw HearthError.cannotWrite(
        path: path, reason: "it is no folder and can't be made one: \(Self.reason(of: error))")
    }
    self.path = try Self.resolved(path)
    self.session = session
    try Self.settle(self.path, in: session)
    try recallFiles()
  }

  /// What the system said; Foundation's own words hide it.
  private static func reason(of error: any Error) -> String {
    let cause = (error as? CocoaError)?.userInfo[NSUnderlyingErrorKey] as? POSIXError
    return cause.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription
  }

  /// Recalls in which files cards are.
  mutating func recallFiles() throws {
    var counts: [String: Int] = [:]
    (files, ownedFiles) = ([:], [])
    for (contact, file, isThere) in try session.store.folderFiles(in: path) {
      files[contact] = file
      if isThere { ownedFiles.insert(file) }
      counts[file, default: 0] += 1
    }
    sharedFiles = counts.filter { $0.value > 1 }.keys.sorted()
  }

  /// Looks what cards are in files that are no contact's.
  mutating func findStrangers() throws {
    let unknown = try CardFile.files(at: path).filter { !ownedFiles.contains($0.name ?? "") }
    var cards = ContactCardSource(unknown) { try FileByteSource(path: $0.path) }
    while let row = try cards.next() {
      if case .draft(let card) = row { strangers[card.key] = card.file }
    }
  }

  /// Another file than a contact's own, which isn't there, that holds its card, known by one of `keys`.
  func stranger(holding keys: [String], of contact: UID) -> String? {
    guard let file = keys.lazy.compactMap({ strangers[$0] }).first else { return nil }
    let own = self.file(of: contact)
    return file == own || remembered[contact] != nil && exists(own) ? nil : file
  }

  /// The path of something that exists, with every link followed.
  static func resolved(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else {
      throw HearthError.cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Recalls the cards of some contacts, and forgets those of others.
  mutating func recall(_ contacts: [UID]) throws {
    remembered.removeAll(keepingCapacity: true)
    let names = contacts.compactMap { files[$0] }
    guard !names.isEmpty else { return }
    try session.store.forEachFolderCard(in: path, files: names) { card in
      if card.file == files[card.contactUID] { remembered[card.contactUID] = card }
    }
  }

  /// The name of the file that a contact's card is in, or is to be in.
  func file(of contact: UID) -> String {
    files[contact] ?? "\(contact.rawValue).vcf"
  }

  /// A contact's card as it was last exchanged; `nil` if it never was.
  func card(of contact: UID) -> ReplacedCard? {
    remembered[contact].flatMap(ReplacedCard.init)
  }

  /// Whether a card at hand is remembered just so.
  func remembers(_ card: FolderCard) -> Bool { remembered[card.contactUID] == card }

  /// Puts a contact's card in place, unless somebody else has changed what is there, or it says nothing
  /// else than that.
  func place(
    _ card: [UInt8], of contact: UID, saysNothingNew: Bool
  ) throws -> Outcome {
    let file = file(of: contact)
    let found = try contents(of: file)
    if let found {
      if found == card { return .unchanged }
      switch state(of: found, contact) {
      case .asRemembered: if saysNothingNew { return .saysTheSame }
      case .changed: return .changedElsewhere
      case .holdsMore: return saysNothingNew ? .saysTheSame : .holdsMore
      case .holdsNoCard: return .holdsNoCard
      }
    }
    try write(card, to: file)
    return found == nil && remembered[contact] != nil ? .restored : .written
  }

  /// Removes the cards of `contacts`, which are at hand, but those that somebody else has changed; returns
  /// the names of the files of both.
  func remove(_ contacts: [UID]) throws -> (removed: [String], kept: [String]) {
    var (removed, kept): ([String], [String]) = ([], [])
    for card in contacts.compactMap({ remembered[$0] }) where exists(card.file) {
      if try isAsRemembered(card), unlink(fullPath(card.file)) == 0 {
        removed.append(card.file)
      } else {
        kept.append(card.file)
      }
    }
    return (removed, kept)
  }

  /// Whether a file can be read, and is what was last exchanged.
  private func isAsRemembered(_ card: FolderCard) throws -> Bool {
    do {
      return try contents(of: card.file).map { state(of: $0, card.contactUID) } == .asRemembered
    } catch HearthError.cannotRead {
      return false
    }
  }

  private enum State {
    case asRemembered
    case changed
    case holdsMore
    case holdsNoCard
  }

  /// What a contact's file is to what was last exchanged; line ends and encodings don't count.
  private func state(of found: [UInt8], _ contact: UID) -> State {
    let exchanged = remembered[contact]
    if let known = exchanged?.source.bytes,
      found.withoutLineEnds.elementsEqual(known.withoutLineEnds)
    {
      return .asRemembered
    }
    let contents = CardFileContents(found, charset: exchanged?.charset)
    if contents.cards.isEmpty { return .holdsNoCard }
    guard let known = exchanged?.source.card() else { return .changed }
    guard let card = contents.onlyCard else {
      return contents.cards.contains { $0.card == known } ? .holdsMore : .changed
    }
    return card.card == known ? .asRemembered : .changed
  }

  // MARK: Files

  /// Writes a file, in place of the one that is there.
  func write(_ bytes: [UInt8], to file: String) throws {
    try OutputFile.write(to: fullPath(file), in: session.context) { output in
      try bytes.withUnsafeBytes { try output.write($0) }
    }
  }

  /// What a file holds; `nil` if there is none.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``.
  func contents(of file: String) throws -> [UInt8]? {
    try Self.contents(at: fullPath(file))
  }

  static func contents(at path: String) throws -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw HearthError.cannotRead(path: path, reason: "it is no file")
    }
    let source = try FileByteSource(path: path)
    var bytes: [UInt8] = []
    while case let chunk = try source.nextChunk(), !chunk.isEmpty { bytes += chunk }
    return bytes
  }

  private func exists(_ file: String) -> Bool { access(fullPath(file), F_OK) == 0 }

  /// Removes a file.
  func remove(_ file: String) throws {
    guard unlink(fullPath(file)) == 0 else {
      throw HearthError.cannotWrite(path: fullPath(file), reason: String(cString: strerror(errno)))
    }
  }

  private func fullPath(_ file: String) -> String { path + "/" + file }
}

extension [UInt8] {
  /// These bytes up to the last line's text.
  var withoutLineEnds: ArraySlice<UInt8> {
    let last = lastIndex { $0 != 0x0D && $0 != 0x0A }
    return self[...(last ?? -1)]
  }
}
