import HearthDomain
import HearthInterchange
import VCard

extension CardFolder {
  /// Puts the cards of files that hold several each in a file of its own, as they stand, because the
  /// programs that share the folder see only the first of a file; returns a sentence for each file of
  /// which that was done, and for each that holds more than cards.
  mutating func separateCards() throws -> (done: [String], left: [String]) {
    var (done, left): ([String], [String]) = ([], [])
    for file in sharedFiles where isReadable(file) {
      guard let found = try contents(of: file) else {
        try session.store.forget(files: [file], in: path)
        continue
      }
      let contents = CardFileContents(found)
      guard contents.cards.count > 1 else { continue }
      guard contents.isWhole else {
        left.append("\(inert(file)) holds more than cards, and is left as it is")
        continue
      }
      try separate(contents.cards, of: file)
      done.append(
        "\(inert(file)) held \(contents.cards.count) cards; each is in a file of its own now")
    }
    try recallFiles()
    return (done, left)
  }

  /// Whether a file can be read, or isn't there; what can't be is told where its card is to be placed.
  private func isReadable(_ file: String) -> Bool {
    do {
      _ = try contents(of: file)
      return true
    } catch {
      return false
    }
  }

  /// Writes the other files first: whatever stops this, each card is in one.
  private func separate(_ cards: [ReadCard], of file: String) throws {
    var known: [FolderCard] = []
    try session.store.forEachFolderCard(in: path, files: [file]) { known.append($0) }
    var moved: [FolderCard] = []
    var staying: [UInt8]?
    for card in cards {
      let source = CardSource(bytes: card.source)
      let bytes = card.source + Array(card.source.contains(0x0D) ? "\r\n".utf8 : "\n".utf8)
      let old =
        known.removeFirst { $0.source == source }
        ?? known.removeFirst { $0.key == card.card.key }
      let name = try name(
        for: bytes, of: old?.contactUID.rawValue ?? source.digest,
        orOwn: staying == nil ? file : nil)
      if name == file { staying = bytes } else { try write(bytes, to: name) }
      if let old {
        moved.append(
          FolderCard(
            file: name, key: old.key, contactUID: old.contactUID, source: old.source,
            charset: old.charset))
      }
    }
    try session.store.forget(files: [file], in: path)
    try session.store.remember(moved, in: path)
    if let staying { try write(staying, to: file) } else { try remove(file) }
  }

  /// A name that no file has but one that holds just these bytes; or that of the file itself.
  private func name(for bytes: [UInt8], of owner: String, orOwn file: String?) throws -> String {
    var number = 1
    while true {
      let name = number == 1 ? "\(owner).vcf" : "\(owner)-\(number).vcf"
      if name == file { return name }
      guard let found = try contents(of: name), found != bytes else { return name }
      number += 1
    }
  }
}

extension VCard {
  /// What the card is known by, if it has a `UID`.
  var key: String? {
    properties.first { $0.isNamed("UID") }.map { CardDraft.normalized(uid: $0.text) }
  }
}

extension Array {
  /// Takes out the first element that is as `isWanted` says; `nil` if none is.
  fileprivate mutating func removeFirst(where isWanted: (Element) -> Bool) -> Element? {
    firstIndex(where: isWanted).map { remove(at: $0) }
  }
}
