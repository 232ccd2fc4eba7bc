/// One flaw of a draft, where it stands and what to do about it.
public struct LintFinding: Hashable, Sendable {
  /// The code of the rule, such as `E010`.
  public let code: String
  /// The line in the text as it was given, from 1.
  public let line: Int
  /// The column in that line, from 1, in characters as a reader counts them.
  public let column: Int
  /// The beginning of the text in question, inert and on one line, at most 40 scalars of it.
  public let excerpt: String
  /// One sentence that says what to do.
  public let advice: String

  public init(code: String, line: Int, column: Int, excerpt: String, advice: String) {
    self.code = code
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.advice = advice
  }
}
