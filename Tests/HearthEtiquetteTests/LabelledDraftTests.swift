import HearthEtiquette
import Testing

@Suite struct LabelledDraftTests {
  @Test("The lint says what the label says", arguments: try LabelledDraft.all())
  func labelIsMet(_ draft: LabelledDraft) throws {
    let kind = try #require(draft.kind)
    let findings = Lint.findings(in: draft.text, as: kind, knowing: try draft.context())
    #expect(
      findings.map { "\($0.code) \($0.line)" }.sorted() == draft.expected,
      "\(findings.map { "\($0.line):\($0.column) \($0.code) \($0.excerpt)" })")
  }

  @Test func thereAreSixtyAndMore() throws {
    #expect(try LabelledDraft.all().count >= 60)
  }

  @Test("Each kind has a good draft and a bad one", arguments: DraftKind.allCases)
  func kindHasBothSides(_ kind: DraftKind) throws {
    let drafts = try LabelledDraft.all().filter { $0.kind == kind }
    #expect(drafts.contains { $0.expected.isEmpty })
    #expect(drafts.contains { !$0.expected.isEmpty })
  }

  @Test("Each rule has a draft that breaks it and one that just keeps it", arguments: Lint.rules)
  func ruleHasBothSides(_ rule: LintRulePage) throws {
    let drafts = try LabelledDraft.all()
    #expect(drafts.contains { $0.expected.contains { $0.hasPrefix(rule.code + " ") } })
    #expect(drafts.contains { $0.neighbour == rule.code && $0.expected.isEmpty })
  }

  @Test("Every finding has a rule's page", arguments: try LabelledDraft.all())
  func findingHasPage(_ draft: LabelledDraft) throws {
    for kind in DraftKind.allCases {
      for finding in Lint.findings(in: draft.text, as: kind, knowing: try draft.context()) {
        let rule = try #require(Lint.rules.first { $0.code == finding.code })
        #expect(rule.kinds.contains(kind))
      }
    }
  }
}
