/// A property's value, as it is meant: the writer escapes it.
public enum VCardValue: Hashable, Sendable {
  case text(String)
  /// Texts side by side, such as the tags of `CATEGORIES`.
  case list([String])
  /// The parts of a structured value in their order, such as those of `N`; unknown ones are empty.
  case components([String])
  case uri(String)
  /// A value in its written form, such as a date.
  case verbatim(String)
}
