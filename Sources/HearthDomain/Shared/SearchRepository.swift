/// One place where a search found something.
public struct SearchHit: Hashable, Sendable {
  /// What the words were found in.
  public enum Subject: Hashable, Sendable {
    case contact(Contact.ID)
    case touchpoint(Touchpoint.ID, occurredAt: Instant)
  }

  /// Where to look.
  public enum Kind: String, CaseIterable, Sendable {
    case contact
    case touchpoint
  }

  public let subject: Subject
  /// The contact, or those who took part.
  public let name: String
  /// The passage found; a match stands between U+0001 and U+0002.
  public let snippet: String

  public init(subject: Subject, name: String, snippet: String) {
    self.subject = subject
    self.name = name
    self.snippet = snippet
  }
}

/// Full-text search over contacts and touchpoints.
public protocol SearchRepository: Sendable {
  /// The at most `limit` best matches of all the words of `text`, best first.
  ///
  /// The text is plain: nothing in it is syntax, except that `"quoted words"` stand next to each
  /// other. The last word may be the beginning of one. Of what is no `kind`, if one is given, nothing
  /// is found.
  func search(_ text: String, kind: SearchHit.Kind?, limit: Int) throws -> [SearchHit]
}

extension SearchRepository {
  /// The at most `limit` best matches of every kind.
  public func search(_ text: String, limit: Int) throws -> [SearchHit] {
    try search(text, kind: nil, limit: limit)
  }
}
