import HearthDomain

/// What the owner promised, until it is kept or broken; it doesn't fade, nor does an acceptance end it.
enum PromiseRule: PlaybookRule {
  static let rule = FollowUp.Rule.promise

  static func apply(to desk: inout Desk) {
    for commitment in desk.book.commitments where commitment.details.by == .me {
      let details = commitment.details
      guard desk.isActive(details.contact) else { continue }
      let duty = Duty(
        key: FollowUp.Key(rule, subject: commitment.uid, contact: details.contact),
        opportunity: details.opportunity, opensAt: min(commitment.recordedAt, details.dueAt),
        dueAt: details.dueAt, doneAt: commitment.settledAt)
      desk.add(duty) { _ in .promise(details.text) }
    }
  }
}
