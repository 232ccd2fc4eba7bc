import HearthDomain
import HearthScoring

/// The rows of the day: the relationships that need the owner, then what is owed to nobody in
/// particular.
struct DayListing {
  let attentions: [(Attention, ContactSummary)]
  let followUps: [FollowUp]
  let cases: CaseObligations
  let rules: Rules
  let session: Session

  var listing: Listing {
    let policy = rules.policy.hash
    return Listing(
      columns: [
        Column("score", "SCORE", .right), Column("id", "ID", .right), Column("uid"),
        Column("name", "WHO"), .whole("why", "WHY"), .whole("next", "NEXT"),
        Column("turn", "TURN"), Column("organization", "AGENCY"), Column("reason"), Column("band"),
        Column("alive_probability"), Column("cools_on"), Column("due_at"), Column("held_back"),
        Column("next_nudge_at"), Column("minutes"), .json("contributions"), Column("policy"),
        Column("rule"), Column("follow_up"),
      ],
      rows: attentions.map { cells($0, $1, policy) } + followUps.map { cells($0, policy) })
  }

  private func cells(
    _ attention: Attention, _ contact: ContactSummary, _ policy: String
  ) -> [Cell] {
    let rest = cases.rest(of: attention.standing, by: rules)
    let words = ReasonWords(
      session: session, attention: attention, cases: cases, rest: rest)
    let reason = attention.reason
    let followUp = reason.flatMap { cases.followUp(behind: $0.kind, for: attention.contact) }
    let interview = cases.nextInterview(with: attention.contact)
    let why = reason.map(words.reason) ?? words.holdBack ?? ""
    return [
      .number(attention.score.total, decimals: 1), .int(contact.id.rawValue),
      .text(contact.uid.rawValue), .text(contact.displayName),
      Cell.text(why).styled(reason == nil ? .dim : nil),
      .text(reason.map { attention.nextAct(for: $0, followUp, interview: interview) }),
      .text(attention.turn.rawValue), .text(contact.organization), .text(reason?.kind.name),
      .text(attention.score.warmth?.band.rawValue),
      .number(attention.score.warmth?.aliveProbability),
      .text(attention.coolsAt.map { session.day(of: $0).description }),
      session.cell(attention.score.earliestDueAt), .flag(attention.score.isHeldBack),
      session.cell(attention.score.nextNudgeAt),
      .number(reason.flatMap { rules.policy.efforts[$0.kind] }),
      .json(.array(attention.contributions.map(\.record))), .text(policy),
      .text(followUp?.rule.rawValue), .text(followUp?.key.handle),
    ]
  }

  private func cells(_ followUp: FollowUp, _ policy: String) -> [Cell] {
    [
      .number(nil), .int(nil as Int?), .text(nil), .text(nil),
      .text(followUp.words(asOf: cases.moment)), .text(followUp.nextAct(over: .email)),
      .text(Turn.mine.rawValue), .text(nil), .text(nil), .text(nil), .number(nil), .text(nil),
      session.cell(followUp.dueAt), .flag(false), .text(nil), .number(nil), .json(.array([])),
      .text(policy), .text(followUp.rule.rawValue), .text(followUp.key.handle),
    ]
  }
}

extension Contribution {
  /// The line as JSON.
  var record: JSONValue {
    .object(["kind": .string(kind.name), "points": .double(points)])
  }
}
