import GRDB
import HearthDomain

/// Writes the search index of new contacts from what is at hand, as the view `contactDocument` would tell
/// it once their rows are there.
struct ContactDocuments {
  private let insert: RawStatement
  /// The texts of a document, one after the other.
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

  /// Indexes a contact under the names that its organizations and tags, in the order of their ids, have.
  mutating func add(
    _ details: Contact.Details, at organizations: [String], tagged tags: [String], of id: Int64
  ) throws {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
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
    try write(id)
  }

  private mutating func appendReach(of details: Contact.Details) {
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
  private mutating func append(_ word: String) {
    if !isFirstWord { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: word.utf8)
    isFirstWord = false
  }

  /// Ends the text.
  private mutating func end() {
    ends.append(bytes.count)
    isFirstWord = true
  }

  private func write(_ id: Int64) throws {
    insert.bind(id, at: 1)
    // The bytes outlive the statement's run, after which it is bound anew.
    try bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (index, end) in zip(Int32(2)..., ends) {
        insert.bind(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: index)
        start = end
      }
      try insert.run()
    }
  }
}
