import GRDB
import HearthDomain

/// Finds the contact that a person means.
struct ContactResolver {
  let database: Database

  /// The way of naming decides: each is tried in turn, and the first that finds anybody answers.
  ///
  /// A number is an id, or all of a name: were it a part of one, a contact that is gone would have
  /// another answer in its place.
  func resolve(_ name: String) throws -> ContactSummary {
    let name = name.trimmed
    guard !name.isEmpty else { throw HearthError.contactNotFound(name, suggestions: []) }
    let finders =
      name.isNumber
      ? [byID, byHandle, byWholeName, byUID]
      : [byEmail, byHandle, byWholeName, byNamePart, byUID]
    for find in finders {
      let candidates = try find(name)
      if candidates.count > 1 {
        throw HearthError.ambiguousContact(name, candidates: candidates)
      }
      if let contact = candidates.first { return contact }
    }
    throw HearthError.contactNotFound(name, suggestions: try nearNames(to: name))
  }

  /// The one contact that has an address, the profile or, if neither is given, the name of `details`.
  ///
  /// - Throws: ``HearthError/ambiguousContact(_:candidates:)`` if there is nothing but a name to go by,
  ///   and several have it.
  func same(as details: Contact.Details) throws -> Contact.ID? {
    for email in details.emails {
      if let owner = try byEmail(email.address).first { return owner.id }
    }
    for handle in details.links.compactMap(\.linkedInHandle) {
      if let owner = try byHandle(handle).first { return owner.id }
    }
    guard details.emails.isEmpty, details.links.isEmpty else { return nil }
    let namesakes = try byWholeName(details.displayName)
    guard namesakes.count < 2 else {
      throw HearthError.ambiguousContact(details.displayName, candidates: namesakes)
    }
    return namesakes.first?.id
  }

  private func byID(_ name: String) throws -> [ContactSummary] {
    guard let id = Int64(name) else { return [] }
    return try contacts(where: "contact.id = ?", [id])
  }

  private func byEmail(_ name: String) throws -> [ContactSummary] {
    guard name.contains("@") else { return [] }
    return try contacts(
      where: "contact.id IN (SELECT contactId FROM emailAddress WHERE address = ?)", [name])
  }

  private func byHandle(_ name: String) throws -> [ContactSummary] {
    let handle = Link.linkedInHandle(in: name) ?? name.lowercased()
    return try contacts(
      where: "contact.id IN (SELECT contactId FROM link WHERE handle = ?)", [handle])
  }

  private func byWholeName(_ name: String) throws -> [ContactSummary] {
    try contacts(where: "displayName = ? COLLATE NOCASE", [name])
  }

  /// Whole words of the name or nickname; failing that, beginnings of words; failing that, any part.
  ///
  /// So 'dana' is Dana Doe before Daniel Danaher.
  private func byNamePart(_ name: String) throws -> [ContactSummary] {
    for prefixes in [SearchPattern.Prefixes.none, .all] {
      guard let words = SearchPattern(name, prefixes: prefixes) else { continue }
      let found = try contacts(
        where: "contact.id IN (SELECT rowid FROM contactSearch WHERE contactSearch MATCH ?)",
        ["name : (\(words.text))"])
      if !found.isEmpty { return found }
    }
    return try contacts(where: contains("displayName"), [name])
  }

  private func byUID(_ name: String) throws -> [ContactSummary] {
    guard let prefix = UIDPrefix(name) else { return [] }
    return try contacts(where: "uid >= ? AND uid < ?", prefix.range)
  }

  private func contacts(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ContactSummary] {
    try database.rows(
      """
      SELECT \(ContactSummary.columns) FROM contact WHERE \(condition)
      ORDER BY displayName COLLATE NOCASE, contact.id LIMIT 50
      """, arguments, ContactSummary.init)
  }

  private func nearNames(to name: String) throws -> [String] {
    let names = try database.rows("SELECT displayName FROM contact", [], { $0.text(0) })
    return nearest(to: name, among: Array(Set(names)))
  }
}

extension String {
  /// Whether it is made of digits alone.
  fileprivate var isNumber: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}

extension UIDPrefix {
  /// From the prefix itself to the first text after everything that begins with it.
  var range: StatementArguments {
    [text, text + "\u{7F}"]
  }
}
