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
  /// The first of the contacts that are gathered, and how many they are.
  private var firstGatheredID: Int64?
  private var gatheredCount = 0
  /// The contacts that were given rows which the journal doesn't know of yet; newer ones are too.
  private var unjournaledIDs: Set<Int64> = []
  /// The contacts that are no more what the search index was told.
  private var changedIDs: Set<Int64> = []
  private var lastJournaledID: Int64

  init(in scope: ChangeScope) throws {
    bulk = try BulkInsert(in: scope, tellingChangedContacts: true)
    documents = try ContactDocuments(in: scope.database)
    lastJournaledID = bulk.lastID(of: .contact)
  }

  /// Adds a contact, whose addresses nobody else may have, and returns its id.
  func add(
    _ details: Contact.Details, uid: UID, in scope: inout ChangeScope
  ) throws -> Int64 {
    if gatheredCount == Self.batchSize { try flush() }
    let id = try inserter(in: scope.database).add(details, uid: uid, in: &scope)
    if firstGatheredID == nil { firstGatheredID = id }
    gatheredCount += 1
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
    if id > lastJournaledID || unjournaledIDs.contains(id) { try writeJournal(in: scope.database) }
    try ContactWriter().update(id, from: old, to: new, in: &scope)
    unjournaledIDs.insert(id)
    changedIDs.insert(id)
    inserter = nil
  }

  /// Sees to it that a contact can be read.
  func makeReadable(_ id: Int64) throws {
    if let firstGatheredID, id >= firstGatheredID { try flush() }
  }

  /// Inserts what is gathered, so that it can be read, if not yet searched.
  func flush() throws {
    try inserter?.flush()
    firstGatheredID = nil
    gatheredCount = 0
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
