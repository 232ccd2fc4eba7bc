import GRDB
import HearthDomain

/// What is remembered of the files of a folder.
struct FolderCards {
  private let database: Database
  private let folder: String
  private let takenBy: UID?
  private let select: RawStatement
  private let save: RawStatement
  /// The file whose cards are being taken, and their keys.
  private var current: (file: String, keys: [String])?

  /// `takenBy` is the change group whose import reads the folder; `nil` if it is written.
  init(in folder: String, takenBy: UID? = nil, _ database: Database) throws {
    self.database = database
    self.folder = folder
    self.takenBy = takenBy
    select = try RawStatement(
      database,
      """
      SELECT file, key, contactUid, card, isBytewise, charset, isOurs FROM folderCard
      WHERE (folder, file, key) = (?, ?, ?) AND \(Self.isStanding)
      """)
    save = try RawStatement(
      database,
      """
      INSERT INTO folderCard
        (folder, file, key, contactUid, card, isBytewise, charset, isOurs, takenBy)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (folder, file, key) DO UPDATE
      SET (contactUid, card, isBytewise, charset, isOurs, takenBy)
        = (excluded.contactUid, excluded.card, excluded.isBytewise, excluded.charset,
           excluded.isOurs, excluded.takenBy)
      """)
    select.bind(folder, at: 1)
    save.bind(folder, at: 1)
    save.bind(takenBy?.rawValue, at: 9)
  }

  /// Whether the import that took a card was not undone.
  static let isStanding = """
    NOT EXISTS (SELECT 1 FROM changeGroup JOIN changeGroup AS undo ON undo.undoes = changeGroup.id
                WHERE changeGroup.uid = takenBy)
    """

  /// A file's card of a key as it was last exchanged; `nil` if it never was, or that was undone.
  func card(_ key: String, in file: String) throws -> FolderCard? {
    select.bind(file, at: 2)
    select.bind(key, at: 3)
    defer { select.reset() }
    return try select.step() ? select.folderCard : nil
  }

  func remember(_ card: FolderCard) throws {
    save.bind(card.file, at: 2)
    save.bind(card.key, at: 3)
    save.bind(card.contactUID.rawValue, at: 4)
    save.bind(card.source, at: 5)
    save.bind(card.charset, at: 7)
    save.bind(card.isOurs ? 1 : 0 as Int64, at: 8)
    try save.run()
  }

  func forget(_ file: String) throws {
    try database.run("DELETE FROM folderCard WHERE (folder, file) = (?, ?)", [folder, file])
  }

  /// Notes that a file holds a card of a key; what was there before and isn't any more is forgotten.
  mutating func meet(_ key: String, in file: String) throws {
    if current?.file == file {
      current?.keys.append(key)
    } else {
      try forgetOthers()
      current = (file, [key])
    }
  }

  /// Forgets what the last file held before, and doesn't any more.
  func forgetOthers() throws {
    guard let current else { return }
    try database.run(
      """
      DELETE FROM folderCard
      WHERE (folder, file) = (?, ?) AND key NOT IN (SELECT value FROM json_each(?))
      """, [folder, current.file, try jsonText(current.keys)])
  }
}
