import HearthDomain

/// What the owner set by hand; it doesn't fade, nor does an acceptance end it.
enum CustomRule: PlaybookRule {
  static let rule = FollowUp.Rule.custom

  static func apply(to desk: inout Desk) {
    for custom in desk.book.customFollowUps {
      let details = custom.details
      guard details.contact.map(desk.isActive) ?? true else { continue }
      let duty = Duty(
        key: FollowUp.Key(rule, subject: custom.uid, contact: details.contact),
        opportunity: details.opportunity, opensAt: min(custom.recordedAt, details.dueAt),
        dueAt: details.dueAt)
      desk.add(duty) { _ in .custom(details.text) }
    }
  }
}
