extension Lint {
  /// The rules as a page in Markdown, with what each says of its example.
  public static var page: String {
    ([introduction, kindTable] + rules.map(section)).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # What a draft is checked for

    <!-- Made from the rules: RECORD_GOLDEN=1 swift test --filter LintPageTests writes it. -->

    The checks are the same every time and need no network. They read English, and they read what you
    wrote: the body, and for phrases, names and placeholders the subject as well. Other header fields,
    lines that begin with `>`, the line that introduces them, and what follows a line `-- ` are not
    yours and are left alone. A text has a header if its first line is a field such as `Subject:`;
    lines and columns are always those of the whole text, from 1, columns in characters. Encoded parts
    of a message are read as they stand.

    The greeting is no sentence. A sentence ends with a point, a question or an exclamation mark before
    white space, with a blank line and before an item of a list. Phrases are found whatever the case,
    the kind of apostrophe or the lack of one, with hyphens for spaces, but in whole words and inside
    one sentence. In the lists below `a/b` is either word, and a word in brackets may be missing.

    The examples are written to Dana Doe, who hires a platform engineer for Globex: Swift, PostgreSQL
    and Kubernetes are asked for. On record are the achievements Payments migration (or Phoenix), Atlas
    search (or Atlas) and Night watch, and the debrief: “They will move 40 services to Kubernetes and
    worry about an outage on the way.” Dana was told of a notice period of three months.
    """

  private static var kindTable: String {
    let rows = DraftKind.allCases.map { kind in
      let codes = rules.filter { $0.kinds.contains(kind) }.map(\.code).joined(separator: " ")
      return "| `\(kind.rawValue)` | \(kind.lengthLimit.description) | \(codes) |"
    }
    return (["| Kind | At most | Rules |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  private static func section(_ rule: LintRulePage) -> String {
    let isForAll = rule.kinds == DraftKind.allCases
    let kinds =
      isForAll ? "all kinds" : rule.kinds.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let phrases = rule.phrases.map { "`\($0)`" }.joined(separator: ", ")
    return
      ([
        "## \(rule.code) \(rule.title)",
        "For \(kinds).",
        "**Reports:** \(rule.flags)",
        phrases.isEmpty ? "" : "**Phrases:** \(phrases).",
        "**Why:** \(rule.reason)",
        "**Do:** \(rule.remedy)",
        "A `\(rule.example.kind.rawValue)` that is reported:",
        quoted(rule.example.bad),
        verdict(on: rule),
        "One that is not:",
        quoted(rule.example.good),
      ]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What the rule says of its own example.
  private static func verdict(on rule: LintRulePage) -> String {
    let findings = findings(in: rule.example.bad, as: rule.example.kind, knowing: .example)
    return findings.filter { $0.code == rule.code }
      .map { "> \($0.code) \($0.line):\($0.column) \($0.advice)" }.joined(separator: "\n>\n")
  }

  private static func quoted(_ draft: String) -> String { "```text\n\(draft)\n```" }
}

extension LengthLimit: CustomStringConvertible {
  var description: String {
    switch self {
    case .words(let most): "\(most) words"
    case .characters(let most): "\(most) characters"
    }
  }
}
