/// A person's name in the five parts that address books keep apart.
///
/// - SeeAlso: RFC 6350, section 6.2.2 (`N`).
public struct PersonName: Hashable, Sendable {
  public var prefix: String
  public var given: String
  public var additional: String
  public var family: String
  public var suffix: String

  public init(
    prefix: String = "", given: String = "", additional: String = "", family: String = "",
    suffix: String = ""
  ) {
    self.prefix = prefix
    self.given = given
    self.additional = additional
    self.family = family
    self.suffix = suffix
  }

  /// Splits a name as it is listed: the last word is the family name, the words before it the given.
  ///
  /// A guess, for names that came as one string; `Doe, Dana` is understood too.
  public init(parsing displayName: String) {
    self.init()
    if let comma = displayName.firstIndex(of: ",") {
      family = displayName[..<comma].trimmed
      given = displayName[displayName.index(after: comma)...].trimmed
      return
    }
    let words = displayName.split(whereSeparator: \.isWhitespace)
    given = words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " ")
    family = words.count > 1 ? words.last.map(String.init) ?? "" : ""
  }

  /// The parts in reading order; empty if every part is.
  public var joined: String {
    [prefix, given, additional, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
