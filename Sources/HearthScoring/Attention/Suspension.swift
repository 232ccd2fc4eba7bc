import HearthDomain

/// What keeps a contact off every list, whatever its score.
///
/// A snooze holds until its end, however often the score is worked out; a touch from them that came
/// after it was set releases it.
struct Suspension {
  let status: Contact.Status
  let snoozedUntil: Instant?
  /// `nil` if that isn't known: then no touch releases the snooze.
  let snoozedAt: Instant?
  let lastInboundAt: Instant?

  func kind(asOf now: Instant) -> Contribution.Kind? {
    switch status {
    case .doNotContact: .doNotContact
    case .archived: .archived
    case .active: isSnoozed(asOf: now) ? .snoozed : nil
    }
  }

  private func isSnoozed(asOf now: Instant) -> Bool {
    guard let snoozedUntil, snoozedUntil > now else { return false }
    guard let snoozedAt, let lastInboundAt else { return true }
    return lastInboundAt <= snoozedAt
  }
}
