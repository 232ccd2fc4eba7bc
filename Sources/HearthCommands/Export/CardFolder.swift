import Foundation
import HearthDomain
import HearthInterchange

/// A folder with one card to a file, which other programs read and change too.
///
/// What somebody else has changed since it was last written or read is never written over.
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
    /// The file has cards of several contacts.
    case holdsSeveral
  }

  /// The folder with no link in its path: what its cards are remembered under.
  let path: String
  private let context: CommandContext
  private let remembered: [UID: FolderCard]
  /// The files that have cards of several contacts.
  private let shared: Set<String>

  /// The folder at `path`, which comes into being if need be, with what `store` remembers of it.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)``, and what the store throws.
  init(_ path: String, in session: Session) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw HearthError.cannotWrite(path: path, reason: "it is no folder and can't be made one")
    }
    self.path = try Self.resolved(path)
    context = session.context
    var remembered: [UID: FolderCard] = [:]
    var (files, shared): (Set<String>, Set<String>) = ([], [])
    try session.store.forEachFolderCard(in: self.path) { card in
      remembered[card.contactUID] = card
      if !files.insert(card.file).inserted { shared.insert(card.file) }
    }
    self.remembered = remembered
    self.shared = shared
  }

  /// The path of something that exists, with every link followed.
  static func resolved(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else {
      throw HearthError.cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The name of the file that a contact's card is in, or is to be in.
  func file(of contact: UID) -> String {
    remembered[contact]?.file ?? "\(contact.rawValue).vcf"
  }

  /// A contact's card as it was last exchanged; `nil` if it never was.
  func card(of contact: UID) -> ReplacedCard? {
    guard let card = remembered[contact] else { return nil }
    return card.source.card().map { ReplacedCard(key: card.key, card: $0) }
  }

  /// Puts a contact's card in place, unless somebody else has changed what is there, or it says nothing
  /// else than that.
  func place(
    _ card: [UInt8], of contact: UID, saysNothingNew: Bool
  ) throws -> Outcome {
    let file = file(of: contact)
    if shared.contains(file) { return saysNothingNew ? .saysTheSame : .holdsSeveral }
    let found = try contents(of: file)
    if let found {
      if found == card { return .unchanged }
      guard isAsRemembered(found, contact) else { return .changedElsewhere }
      if saysNothingNew { return .saysTheSame }
    }
    try OutputFile.write(to: fullPath(file), in: context) { output in
      try card.withUnsafeBytes { try output.write($0) }
    }
    return found == nil && remembered[contact] != nil ? .restored : .written
  }

  /// Removes the cards of `contacts`, but those that somebody else has changed; returns the names of the
  /// files of both.
  func remove(_ contacts: Set<UID>) throws -> (removed: [String], kept: [String]) {
    var (removed, kept): ([String], [String]) = ([], [])
    for card in remembered.values.sorted(by: { $0.file < $1.file })
    where contacts.contains(card.contactUID) {
      guard let found = try contents(of: card.file) else { continue }
      let isOurs = !shared.contains(card.file) && isAsRemembered(found, card.contactUID)
      if isOurs, unlink(fullPath(card.file)) == 0 {
        removed.append(card.file)
      } else {
        kept.append(card.file)
      }
    }
    return (removed, kept)
  }

  /// Whether a file holds a contact's card as it was last exchanged; line ends after it don't count.
  private func isAsRemembered(_ found: [UInt8], _ contact: UID) -> Bool {
    guard let card = remembered[contact]?.source.bytes else { return false }
    return found.withoutLineEnds.elementsEqual(card.withoutLineEnds)
  }

  private func fullPath(_ file: String) -> String { path + "/" + file }

  /// What a file holds; `nil` if there is none.
  private func contents(of file: String) throws -> [UInt8]? {
    guard access(fullPath(file), F_OK) == 0 else { return nil }
    guard let data = FileManager.default.contents(atPath: fullPath(file)) else {
      throw HearthError.cannotRead(path: fullPath(file), reason: String(cString: strerror(errno)))
    }
    return Array(data)
  }
}

extension [UInt8] {
  /// These bytes up to the last line's text.
  var withoutLineEnds: ArraySlice<UInt8> {
    let last = lastIndex { $0 != 0x0D && $0 != 0x0A }
    return self[...(last ?? -1)]
  }
}
