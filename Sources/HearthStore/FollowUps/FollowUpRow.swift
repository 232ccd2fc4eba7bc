import HearthDomain

extension CustomFollowUp {
  /// The columns that one is read from, in the order in which they are read.
  static let columns = "id, uid, contactId, opportunityId, text, dueAt, recordedAt"

  init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      details: Details(
        contact: row.optionalInt(2).map(Contact.ID.init),
        opportunity: row.optionalInt(3).map(Opportunity.ID.init), text: row.text(4),
        dueAt: Instant(unixSeconds: row.int(5))),
      recordedAt: Instant(unixSeconds: row.int(6)))
  }
}

extension FollowUpAct {
  /// The columns that an act is read from, in the order in which they are read.
  static let columns = "rule, subject, contactId, verdict, reason, snoozedUntil, actedAt"

  /// `nil` for a rule that this hearth doesn't know.
  init?(_ row: RawStatement) {
    guard let rule: FollowUp.Rule = row.value(0) else { return nil }
    let verdict: Verdict? =
      switch row.text(3) {
      case "done": .done
      case "drafted": .drafted
      case "dismissed": .dismissed(reason: row.text(4))
      case "snoozed": row.instant(5).map { .snoozed(until: $0) }
      default: nil
      }
    guard let verdict else { return nil }
    self.init(
      key: FollowUp.Key(
        rule, subject: row.optionalText(1).map(UID.init),
        contact: row.optionalInt(2).map(Contact.ID.init)),
      verdict: verdict, at: Instant(unixSeconds: row.int(6)))
  }
}
