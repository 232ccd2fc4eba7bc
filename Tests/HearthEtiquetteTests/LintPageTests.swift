import Foundation
import HearthEtiquette
import Testing

@Suite struct LintPageTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/lint.md").standardizedFileURL

  /// Rewrite the page with `RECORD_GOLDEN=1`, which fails once so that the diff is looked at.
  @Test func pageIsWhatTheRulesSay() throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(Lint.page.utf8).write(to: Self.file)
      Issue.record("Recorded lint.md; review the diff.")
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == Lint.page)
  }

  @Test func codesAreDistinctAndInOrder() {
    let codes = Lint.rules.map(\.code)
    #expect(codes == Set(codes).sorted())
  }

  @Test("A rule reports its bad example", arguments: Lint.rules)
  func badExampleIsReported(_ rule: LintRulePage) {
    let example = rule.example
    let findings = Lint.findings(in: example.bad, as: example.kind, knowing: .example)
    #expect(Set(findings.map(\.code)) == [rule.code], "\(findings)")
    #expect(rule.kinds.contains(example.kind))
  }

  @Test("No rule reports a good example", arguments: Lint.rules)
  func goodExampleIsClean(_ rule: LintRulePage) {
    let example = rule.example
    #expect(Lint.findings(in: example.good, as: example.kind, knowing: .example).isEmpty)
  }
}
