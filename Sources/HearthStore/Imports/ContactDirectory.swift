import GRDB
import HearthDomain

/// Who there is, in memory, so that an import need not ask SQLite for every row.
///
/// A contact answers to its e-mail addresses, its LinkedIn profile and its whole name; never to a
/// number, because files are full of numbers that mean something else.
struct ContactDirectory {
  private var idsByAddress: [String: Int64] = [:]
  private var idsByName: [String: Int64] = [:]
  /// Who has a name that others have too.
  private var namesakes: [String: [Int64]] = [:]
  /// What was looked up last: files tend to name the same contact many times over.
  private var last: (key: String, match: Match)?

  enum Match: Equatable {
    case contact(Int64)
    case nobody
    case several
  }

  init(_ database: Database) throws {
    try database.forEachRow("SELECT address, contactId FROM emailAddress") { row in
      idsByAddress[row.text(0).lowercased()] = row.int(1)
    }
    try database.forEachRow("SELECT handle, contactId FROM link WHERE handle IS NOT NULL") { row in
      idsByAddress[Self.handleKey(row.text(0))] = row.int(1)
    }
    try database.forEachRow("SELECT displayName, id FROM contact") { row in
      add(name: row.text(0), id: row.int(1))
    }
  }

  /// Whom `text` names.
  mutating func match(_ text: String) -> Match {
    if let last, last.key == text { return last.match }
    let match = find(text)
    last = (text, match)
    return match
  }

  /// Which of those who are called `name` has an e-mail address.
  func namesake(_ name: String, email: String) -> Match {
    guard let id = idsByAddress[email.lowercased()],
      namesakes[name.lowercased()]?.contains(id) == true
    else { return .several }
    return .contact(id)
  }

  /// Lets a contact that has come into being be found.
  mutating func add(_ details: Contact.Details, id: Int64) {
    for email in details.emails { idsByAddress[email.address.lowercased()] = id }
    for handle in details.links.compactMap(\.linkedInHandle) {
      idsByAddress[Self.handleKey(handle)] = id
    }
    add(name: details.displayName, id: id)
    last = nil
  }

  private func find(_ text: String) -> Match {
    if text.utf8.contains(UInt8(ascii: "@")), let id = idsByAddress[text.lowercased()] {
      return .contact(id)
    }
    if let handle = Link.linkedInHandle(in: text) {
      return idsByAddress[Self.handleKey(handle)].map(Match.contact) ?? .nobody
    }
    let key = text.lowercased()
    guard namesakes.isEmpty || namesakes[key] == nil else { return .several }
    return idsByName[key].map(Match.contact) ?? .nobody
  }

  private mutating func add(name: String, id: Int64) {
    let key = name.lowercased()
    guard let first = idsByName.updateValue(id, forKey: key) else { return }
    namesakes[key, default: [first]].append(id)
  }

  private static func handleKey(_ handle: String) -> String {
    "in/\(handle)"
  }
}
