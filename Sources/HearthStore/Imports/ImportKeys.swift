import GRDB
import HearthDomain

/// What is remembered of the rows of a source that were taken before.
///
/// A contact is remembered by its source and key, a touchpoint by the uid that is made of them, under
/// which it stays remembered when it is deleted: so the ids of a source's contacts and touchpoints don't
/// get in each other's way.
struct ImportKeys {
  /// A row that is known: it was taken before, or its uid says what it is.
  struct Known {
    /// Where what it said is remembered; `nil` if that isn't known.
    var keyID: Int64?
    /// The contact or touchpoint it became; `nil` if that was deleted since.
    let subjectID: Int64?
    /// What it said when it was last taken; `nil` if that isn't known.
    var digest: RowDigest?
  }

  enum Subject {
    case contact(Int64)
    case touchpoint(Int64)
  }

  private let source: String
  private let database: Database
  private var nextID: Int64
  private let selectTouchpoint: RawStatement
  private let selectContact: RawStatement
  private let insert: RawStatement
  private let update: RawStatement

  init(of source: String, in database: Database) throws {
    self.source = source
    self.database = database
    nextID = try database.lastID(everOf: .importKey) + 1
    // Before schema 4 touchpoints were remembered by their keys, and not what they said.
    selectTouchpoint = try RawStatement(
      database,
      """
      SELECT id, touchpointId, digest FROM importKey WHERE (key, source) = (?3, 'uid')
      UNION ALL
      SELECT NULL, touchpointId, NULL FROM importKey
      WHERE (key, source) = (?1, 'touchpoint:' || ?2)
      """)
    selectContact = try RawStatement(
      database, "SELECT id, contactId, digest FROM importKey WHERE (key, source) = (?, ?)")
    insert = try RawStatement(
      database,
      """
      INSERT INTO importKey (id, source, key, contactId, touchpointId, digest)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    update = try RawStatement(database, "UPDATE importKey SET digest = ? WHERE id = ?")
  }

  /// Whether any key is remembered of a touchpoint without an id of its own: nearly always its uid
  /// alone tells it, and then nothing need be asked for row by row.
  func rememberTouchpointsWithoutIDs() throws -> Bool {
    try database.firstRow(
      "SELECT 1 FROM importKey WHERE contactId IS NULL AND digest IS NULL", []
    ) { _ in true } ?? false
  }

  func touchpoint(_ key: String, _ uid: UID) throws -> Known? {
    selectTouchpoint.bind(uid.rawValue, at: 3)
    return try known(key, by: selectTouchpoint)
  }

  func contact(_ key: String) throws -> Known? {
    try known(key, by: selectContact)
  }

  /// Remembers what a row said that was taken, by its key or its uid.
  mutating func remember(
    _ key: String, _ digest: RowDigest, of subject: Subject, known: Known?
  ) throws {
    guard let keyID = known?.keyID else { return try add(key, digest, of: subject) }
    update.bind(digest.rawValue, at: 1)
    update.bind(keyID, at: 2)
    try update.run()
  }

  private mutating func add(_ key: String, _ digest: RowDigest, of subject: Subject) throws {
    insert.bind(nextID, at: 1)
    insert.bind(key, at: 3)
    switch subject {
    case .contact(let id):
      insert.bind(source, at: 2)
      insert.bind(id, at: 4)
      insert.bind(nil as Int64?, at: 5)
    case .touchpoint(let id):
      insert.bind("uid", at: 2)
      insert.bind(nil as Int64?, at: 4)
      insert.bind(id, at: 5)
    }
    insert.bind(digest.rawValue, at: 6)
    try insert.run()
    nextID += 1
  }

  private func known(_ key: String, by select: RawStatement) throws -> Known? {
    select.bind(key, at: 1)
    select.bind(source, at: 2)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return Known(
      keyID: select.optionalInt(0), subjectID: select.optionalInt(1),
      digest: select.optionalText(2).map(RowDigest.init))
  }
}
