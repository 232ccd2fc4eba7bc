import HearthDomain
import HearthEtiquette

extension Session {
  /// Follow-ups as a list.
  func listing(of followUps: [FollowUp]) throws -> Listing {
    let names = try summaries(of: followUps.compactMap(\.contact).unique)
    return Listing(
      columns: [
        Column("id", "ID"), Column("rule", "FOR"), Column("contact", "WHO"), Column("contact_id"),
        Column("due_at", "DUE"), Column("state", "STATE"), .whole("reason", "WHY"),
        Column("opens_at"), Column("fades_at"), Column("settled_at"), Column("time_zone"),
        Column("opportunity_id"), Column("interview_id"), Column("draft"),
        Column("is_drafted", "DRAFTED"), Column("next"), Column("key"),
      ],
      rows: followUps.map { cells(of: $0, names) })
  }

  private func cells(
    of followUp: FollowUp, _ names: [Contact.ID: ContactSummary]
  ) -> [Cell] {
    [
      .text(followUp.key.handle), .text(followUp.rule.rawValue),
      .text(followUp.contact.flatMap { names[$0]?.displayName }),
      .int(followUp.contact?.rawValue), cell(followUp.dueAt),
      .text(followUp.state.rawValue).styled(followUp.state == .late ? .yellow : nil),
      .text(followUp.reason), cell(followUp.opensAt), cell(followUp.fadesAt),
      cell(followUp.settledAt), .text(followUp.timeZone), .int(followUp.opportunity?.rawValue),
      .int(followUp.interview?.rawValue), .text(followUp.draftKind?.rawValue),
      .flag(followUp.verdict == .drafted), .text(followUp.nextAct(over: .email)),
      .text(followUp.key.description),
    ]
  }

  /// A follow-up of somebody who is known from what is around it.
  func shortRecord(of followUp: FollowUp) -> JSONValue {
    .object([
      "id": .string(followUp.key.handle), "rule": .string(followUp.rule.rawValue),
      "due_at": .string(followUp.dueAt.description), "state": .string(followUp.state.rawValue),
      "reason": .string(followUp.reason),
    ])
  }
}
