import HearthDomain
import HearthScoring

/// A contact who was reached out to although they had not answered yet.
struct NudgeWarning {
  let contact: ContactSummary
  /// The touches that were unanswered before.
  let unansweredCount: Int
  /// Until when they were to be left in peace.
  let until: Instant
}

extension Session {
  /// Who of `contacts` is reached out to inside the wait; nothing is refused, for it happened.
  func nudgeWarnings(
    before details: Touchpoint.Details, to contacts: [ContactSummary]
  ) throws -> [NudgeWarning] {
    guard details.direction == .outbound, details.channel.movesClock else { return [] }
    return try contacts.compactMap { contact in
      let attention = try attention(to: contact.id, asOf: details.occurredAt)
      guard let until = attention.score.nextNudgeAt, until > details.occurredAt else { return nil }
      return NudgeWarning(
        contact: contact, unansweredCount: attention.standing.statistics.outboundStreak,
        until: until)
    }
  }

  /// Says that somebody was to be left in peace, and until when they are now.
  func words(for warning: NudgeWarning) throws -> String {
    let touches =
      warning.unansweredCount == 1 ? "touch is" : "\(warning.unansweredCount) touches are"
    let next = try attention(to: warning.contact.id, asOf: context.now).score.nextNudgeAt
    let until = next.map { "; now leave it until \($0.formatted(in: timeZone))" } ?? ""
    return "\(inert(warning.contact.displayName)) has not answered yet: your last \(touches) "
      + "unanswered, and was to be left alone until \(warning.until.formatted(in: timeZone)). "
      + "Logged all the same\(until)."
  }

  private func attention(to contact: Contact.ID, asOf moment: Instant) throws -> Attention {
    try attention(to: store.relationship(of: contact, asOf: moment), asOf: moment, by: rules())
  }
}
