import HearthDomain

extension ChangeScope {
  /// The people of `known` and after them `newcomers`, who come into being, each once.
  mutating func contacts(
    of newcomers: [Contact.Details], after known: [Contact.ID]
  ) throws -> [Contact.ID] {
    var contacts = known
    for newcomer in newcomers {
      // Another process may have brought the same person into being since they were looked up.
      let namesake = try ContactResolver(database: database).same(as: newcomer)
      let id = try namesake ?? Contact.ID(rawValue: ContactWriter().insert(newcomer, in: &self))
      if !contacts.contains(id) { contacts.append(id) }
    }
    return contacts
  }
}
