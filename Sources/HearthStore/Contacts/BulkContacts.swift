import GRDB
import HearthDomain

/// Adds and changes many contacts in one change; the journal is written afterwards.
///
/// A class, so that what is gathered is never copied.
final class BulkContacts {
  /// So many contacts are gathered before they are inserted.
  private static let batchSize = 256

  private var bulk: BulkInsert
  /// Made anew once somebody else has inserted rows.
  private var inserter: ContactInserter?
  private let documents: ContactDocuments
  /// The contacts that are gathered.
  private var gathered: [Int64: Contact.Details] = [:]
  /// The contacts that were given rows which the journal doesn't know of yet; newer ones are too.
  private var unjournaledIDs: Set<Int64> = []
  /// The new contacts that are no more what the search index was told.
  private var changedIDs: Set<Int64> = []
  private var lastJournaledID: Int64

  init(in scope: ChangeScope) throws {
    bulk = try BulkInsert(in: scope)
    documents = try ContactDocuments(in: scope.database)
    lastJournaledID = bulk.lastID(of: .contact)
  }

  /// Adds a contact, whose addresses nobody else may have, and returns its id.
  func add(
    _ details: Contact.Details, uid: UID, in scope: inout ChangeScope
  ) throws -> Int64 {
    if gathered.count == Self.batchSize { try flush() }
    let id = try inserter(in: scope.database).add(details, uid: uid, in: &scope)
    gathered[id] = details
    return id
  }

  /// Adds the card that a contact came from.
  func add(
    _ card: CardSource, key: String, to id: Int64, in scope: ChangeScope
  ) throws {
    try inserter(in: scope.database).add(card, key: key, to: id)
  }

  /// Replaces what is stored of contact `id`; does nothing where nothing differs.
  ///
  /// What the journal says of a row must begin with its insertion: undo goes backwards, and would
  /// bring back what the contact loses here after it took the contact away.
  func update(
    _ id: Int64, from old: Contact.Details, to new: Contact.Details, in scope: inout ChangeScope
  ) throws {
    guard old != new else { return }
    try flush()
    // The triggers on update look for the contact's document.
    try documents.flush()
    if id > lastJournaledID || unjournaledIDs.contains(id) { try writeJournal(in: scope.database) }
    try ContactWriter().update(id, from: old, to: new, in: &scope)
    unjournaledIDs.insert(id)
    if id > bulk.lastID(of: .contact) { changedIDs.insert(id) }
    inserter = nil
  }

  /// What a gathered contact is; `nil` for one that is in the database.
  func gathered(_ id: Int64) -> Contact.Details? {
    gathered[id]
  }

  /// Inserts what is gathered, so that it can be read, if not yet searched.
  func flush() throws {
    try inserter?.flush()
    gathered.removeAll(keepingCapacity: true)
  }

  /// Writes what the triggers would have written.
  func finish() throws {
    try flush()
    try documents.flush()
    try bulk.finish(indexing: changedIDs)
  }

  private func inserter(in database: Database) throws -> ContactInserter {
    if let inserter { return inserter }
    let new = try ContactInserter(indexing: documents, in: database)
    inserter = new
    return new
  }

  private func writeJournal(in database: Database) throws {
    try bulk.writeJournal()
    unjournaledIDs = []
    lastJournaledID = try database.lastID(of: .contact)
  }
}
