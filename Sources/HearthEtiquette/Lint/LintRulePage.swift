/// What a rule asks for and why, with an example of either side.
public struct LintRulePage: Hashable, Sendable {
  /// `E` and three digits; never given to another rule.
  public let code: String
  public let title: String
  public let kinds: [DraftKind]
  /// What the rule reports.
  public let flags: String
  /// Why it does.
  public let reason: String
  /// What to do about it.
  public let remedy: String
  /// The phrases it looks for: `a/b` is either word, `(a)` is a word that may be missing.
  public let phrases: [String]
  public let example: Example

  init(
    code: String, title: String, kinds: [DraftKind] = DraftKind.allCases, flags: String,
    reason: String, remedy: String, phrases: [String] = [], example: Example
  ) {
    self.code = code
    self.title = title
    self.kinds = kinds
    self.flags = flags
    self.reason = reason
    self.remedy = remedy
    self.phrases = phrases
    self.example = example
  }

  /// A draft that the rule reports, and a near one that no rule does.
  public struct Example: Hashable, Sendable {
    public let kind: DraftKind
    public let bad: String
    public let good: String
  }
}
