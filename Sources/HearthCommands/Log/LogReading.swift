import ArgumentParser
import HearthDomain

/// Tells the contacts on a `log` line from the text at its end.
struct LogReading {
  let session: Session
  let createsContacts: Bool

  struct People {
    var known: [ContactSummary] = []
    var newcomers: [Contact.Details] = []
  }

  /// The contacts named, each once, and the text.
  func split(_ words: [String], text: String?) throws -> (people: People, text: String) {
    var names = words
    var said = text ?? ""
    if text == nil, let last = words.last, words.count > 1, try !isContact(last) {
      names.removeLast()
      said = last
    }
    var people = People()
    for name in names {
      try add(name, to: &people)
    }
    return (people, said)
  }

  private func add(_ name: String, to people: inout People) throws {
    do {
      let contact = try session.store.resolve(name)
      if !people.known.contains(where: { $0.id == contact.id }) { people.known.append(contact) }
    } catch HearthError.contactNotFound(_, let suggestions) {
      guard createsContacts else {
        throw HearthError.contactNotFound(name, suggestions: suggestions)
      }
      people.newcomers.append(try newcomer(named: name))
    }
  }

  private func newcomer(named name: String) throws -> Contact.Details {
    let name = name.trimmed
    guard !name.isEmpty, name != "-" else {
      throw ValidationError("A contact needs a name.")
    }
    if let handle = Link.linkedInHandle(in: name) {
      return Contact.Details(displayName: handle, links: [.linkedIn(handle: handle)])
    }
    if name.contains("@") {
      return Contact.Details(
        displayName: name, name: PersonName(), emails: [EmailAddress(name)])
    }
    return Contact.Details(displayName: name)
  }

  /// Whether the last word of a line means a contact rather than what was said.
  ///
  /// Several words mean one only if they are a whole name. A single word means one if it begins a
  /// word of a name, and also if it is so near to a name that it may be a slip: better to ask than
  /// to log a misspelt name as text.
  private func isContact(_ word: String) throws -> Bool {
    guard word != "-", !word.trimmed.isEmpty else { return false }
    if word.contains(where: \.isWhitespace) {
      return try !session.store.summaries(matching: ContactQuery(name: word.trimmed)).isEmpty
    }
    do {
      return beginsWord(of: try session.store.resolve(word), word)
    } catch HearthError.contactNotFound(_, let suggestions) {
      return !suggestions.isEmpty
    } catch HearthError.ambiguousContact(_, let candidates) {
      return candidates.contains { beginsWord(of: $0, word) }
    }
  }

  private func beginsWord(of contact: ContactSummary, _ word: String) -> Bool {
    // An address, a profile or a number can't be found but as such.
    if word.contains("@") || word.contains("/") || word.allSatisfy(\.isNumber) { return true }
    let parts = contact.displayName.lowercased().split { $0.isWhitespace || $0 == "-" }
    return parts.contains { $0.hasPrefix(word.lowercased()) }
      || contact.uid.rawValue.hasPrefix(word)
  }
}
