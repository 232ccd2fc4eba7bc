import Foundation
import HearthDomain

/// A folder with one card to a file, which other programs read and change too.
///
/// What somebody else has changed since it was last written or read is never written over.
///
/// - SeeAlso: The vdir format, which khard and vdirsyncer use.
struct CardFolder {
  /// What became of a card.
  enum Outcome {
    case written
    case unchanged
    /// The file says something that Hearth has neither written nor read.
    case changedElsewhere
  }

  /// The folder with no link in its path: what its cards are remembered under.
  let path: String
  private let context: CommandContext
  private let remembered: [UID: FolderCard]

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
    try session.store.forEachFolderCard(in: self.path) { remembered[$0.contactUID] = $0 }
    self.remembered = remembered
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

  /// Puts a contact's card in place, unless somebody else has changed what is there.
  func place(_ card: [UInt8], of contact: UID) throws -> Outcome {
    let file = file(of: contact)
    if let found = try contents(of: file) {
      if found == card { return .unchanged }
      guard isAsRemembered(found, contact) else { return .changedElsewhere }
    }
    try OutputFile.write(to: fullPath(file), in: context) { output in
      try card.withUnsafeBytes { try output.write($0) }
    }
    return .written
  }

  /// Removes the cards of contacts that are gone, where nobody else has changed them, and returns the
  /// names of their files.
  func remove(_ isGone: (UID) throws -> Bool) throws -> [String] {
    try remembered.values.sorted { $0.file < $1.file }.compactMap { card in
      guard try isGone(card.contactUID), let found = try contents(of: card.file),
        isAsRemembered(found, card.contactUID), unlink(fullPath(card.file)) == 0
      else { return nil }
      return card.file
    }
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
