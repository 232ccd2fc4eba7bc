import ContentLine

/// A property's value, as it is meant.
public enum VCardValue: Hashable, Sendable {
  case text(String)
  /// Texts side by side, such as the tags of `CATEGORIES`.
  case list([String])
  /// The parts of a structured value in their order, such as those of `N`; unknown ones are empty.
  case components([String])
  case uri(String)
  /// A value in its written form, such as a date.
  case verbatim(String)

  /// The value as it stands in a card.
  var written: String {
    switch self {
    case .text(let text): escaped(text, as: .text)
    case .list(let texts): texts.map { escaped($0, as: .text) }.joined(separator: ",")
    case .components(let parts): parts.map { escaped($0, as: .text) }.joined(separator: ";")
    case .uri(let uri): percentEncoded(uri)
    case .verbatim(let value): escaped(value, as: .verbatim)
    }
  }
}
