import ArgumentParser
import HearthDomain

/// Tells the contacts on a `log` line from the text at its end.
struct LogReading {
  let session: Session
  let createsContacts: Bool

  /// The contacts named, each once, and the text.
  func split(_ words: [String], text: String?) throws -> (people: NamedPeople, text: String) {
    var names = words
    var said = text ?? ""
    if text == nil, let last = words.last, words.count > 1, try !isContact(last) {
      names.removeLast()
      said = last
    }
    return (try session.people(named: names, createsContacts: createsContacts), said)
  }

  /// Whether the last word of a line names a contact rather than saying what was said.
  ///
  /// It does if it is a whole name, an address, a profile or a number. A single word that is only
  /// part of a name, or so near to one that it may be a slip, could be either: better to ask than to
  /// log a name as text, or a text as a name.
  private func isContact(_ word: String) throws -> Bool {
    guard word != "-", !word.trimmed.isEmpty else { return false }
    let namesakes = try session.store.summaries(matching: ContactQuery(name: word.trimmed))
    if !namesakes.isEmpty || word.contains(where: \.isWhitespace) { return !namesakes.isEmpty }
    if word.contains("@") || word.allSatisfy(\.isNumber) || Link.linkedInHandle(in: word) != nil {
      return true
    }
    do {
      throw HearthError.contactOrText(word, try session.store.resolve(word).displayName)
    } catch HearthError.ambiguousContact(_, let candidates) {
      throw HearthError.contactOrText(word, candidates.first?.displayName ?? word)
    } catch HearthError.contactNotFound(_, let suggestions) {
      guard let name = suggestions.first, word.count > 3 else { return false }
      throw HearthError.contactOrText(word, name)
    }
  }
}
