import GRDB
import HearthDomain

/// The cards that an export is about to write to a folder.
struct FolderDrafts {
  let folder: String
  let database: Database

  func add(_ card: FolderCard) throws {
    try database.run(
      """
      INSERT OR REPLACE INTO folderDraft
        (folder, file, key, contactUid, card, isBytewise, isOurs) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        folder, card.file, card.key, card.contactUID.rawValue, card.source.text,
        card.source.isBytewise, card.isOurs,
      ])
  }

  func all() throws -> [FolderCard] {
    var cards: [FolderCard] = []
    try database.forEachRow(
      """
      SELECT file, key, contactUid, card, isBytewise, NULL, isOurs
      FROM folderDraft WHERE folder = ? ORDER BY file
      """, [folder]
    ) { cards.append($0.folderCard) }
    return cards
  }

  func forget() throws {
    try database.run("DELETE FROM folderDraft WHERE folder = ?", [folder])
  }
}

extension RawStatement {
  /// The card of a row of `file`, `key`, `contactUid`, `card`, `isBytewise`, `charset`, `isOurs`.
  var folderCard: FolderCard {
    FolderCard(
      file: text(0), key: text(1), contactUID: UID(rawValue: text(2)), source: cardSource(3),
      charset: optionalText(5), isOurs: int(6) == 1)
  }
}
