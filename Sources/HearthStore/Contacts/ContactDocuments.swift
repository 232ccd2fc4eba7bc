import GRDB
import HearthDomain

/// Writes the search index of new contacts from what is at hand, as the view `contactDocument` would tell
/// it once their rows are there.
///
/// Documents are gathered and written in long runs: a statement that inserts several rows anywhere has
/// FTS5 write out the words it holds in memory, and many small parts of an index cost more to merge than
/// a few large ones to make. A class, so that what is gathered is never copied.
final class ContactDocuments {
  /// So many bytes of documents are gathered; their words take some three times that in FTS5's memory.
  private static let batchSize = 5 << 20
  private static let textsPerDocument = 6

  private let insert: RawStatement
  private var ids: [Int64] = []
  /// The texts of the documents, one after the other.
  private var bytes: [UInt8] = []
  /// Where each of them ends.
  private var ends: [Int] = []
  private var isFirstWord = true

  init(in database: Database) throws {
    insert = try RawStatement(
      database,
      """
      INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Adds a contact under the names that its organizations and tags, in the order of their ids, have.
  func add(
    _ details: Contact.Details, at organizations: [String], tagged tags: [String], of id: Int64
  ) throws {
    append(details.displayName)
    if let nickname = details.nickname { append(nickname) }
    end()
    appendReach(of: details)
    end()
    for organization in organizations { append(organization) }
    end()
    append(details.title ?? "")
    end()
    for tag in tags { append(tag) }
    end()
    append(details.note)
    end()
    ids.append(id)
    if bytes.count >= Self.batchSize { try flush() }
  }

  /// Writes the documents that were added.
  func flush() throws {
    // The bytes outlive the statement's runs, before each of which it is bound anew.
    try bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (place, id) in ids.enumerated() {
        insert.bind(id, at: 1)
        let texts = ends[(place * Self.textsPerDocument)...].prefix(Self.textsPerDocument)
        for (index, end) in zip(Int32(2)..., texts) {
          insert.bind(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: index)
          start = end
        }
        try insert.run()
      }
    }
    ids.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private func appendReach(of details: Contact.Details) {
    for email in details.emails { append(email.address) }
    for phone in details.phones { append(phone.number) }
    for link in details.links { append(link.url) }
    for address in details.addresses {
      append(address.street)
      append(address.locality)
      append(address.region)
      append(address.country)
    }
  }

  /// Appends a word to the text, with a space before it unless it is the first.
  private func append(_ word: String) {
    if !isFirstWord { bytes.append(UInt8(ascii: " ")) }
    bytes.append(utf8Of: word)
    isFirstWord = false
  }

  /// Ends the text.
  private func end() {
    ends.append(bytes.count)
    isFirstWord = true
  }
}
