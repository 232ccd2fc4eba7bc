import HearthDomain
import HearthScoring

extension Session {
  /// What the owner should know who reaches out to these contacts; nothing is refused, for it happened.
  func warnings(
    before details: Touchpoint.Details, to contacts: [ContactSummary]
  ) throws -> [String] {
    guard details.direction == .outbound, details.channel.movesClock else { return [] }
    let rules = try rules()
    return try contacts.compactMap { contact in
      if contact.status == .doNotContact {
        return "\(inert(contact.displayName)) is marked do-not-contact."
      }
      return try nudgeWarning(before: details.occurredAt, to: contact, by: rules)
    }
  }

  /// Says until when somebody who has not answered yet should have been left in peace.
  private func nudgeWarning(
    before moment: Instant, to contact: ContactSummary, by rules: Rules
  ) throws -> String? {
    let relationship = try store.relationship(of: contact.id, asOf: moment)
    let attention = attention(to: relationship, asOf: moment, by: rules)
    guard let until = attention.score.nextNudgeAt, until > moment else { return nil }
    let count = relationship.statistics.outboundStreak
    let touches = count == 1 ? "touch is" : "\(count) touches are"
    return "\(inert(contact.displayName)) has not answered yet: your last \(touches) unanswered. "
      + "Better leave it until \(until.formatted(in: timeZone)); logged all the same."
  }
}
