import HearthDomain
import HearthEtiquette
import HearthScoring

/// A touch to somebody who was to be left in peace, be it logged or not: `why` judges by the same facts.
struct Nudge {
  let contact: ContactSummary
  /// How things stood before the touch.
  let attention: Attention
  /// What of it is refused; `nil` if it is only untimely.
  let rest: NudgeGuard.Rest?
  /// What is owed to them that a touch without a purpose may be meant as.
  let owed: DraftKind?
}

extension Session {
  /// Who of `contacts` a touch reaches out to although they were to be left in peace.
  ///
  /// What is owed to somebody is never in the way of that: it is no nudge.
  func nudges(
    by details: Touchpoint.Details, to contacts: [ContactSummary], bringingValue: Bool = false
  ) throws -> [Nudge] {
    let purpose = Touchpoint.Purpose(parsing: details.purpose)
    guard details.direction == .outbound, details.channel.movesClock,
      purpose?.expectsReply ?? true, !contacts.isEmpty
    else { return [] }
    let moment = details.occurredAt
    let rules = try rules()
    let cases = try obligations(to: contacts.map(\.id), asOf: moment, by: rules)
    return try contacts.compactMap { contact in
      let relationship = try store.relationship(of: contact.id, asOf: moment)
      guard !cases.owes(purpose, to: contact.id) else { return nil }
      var standing = cases.standing(of: relationship, by: rules.policy)
      let rest = cases.rest(of: standing, by: rules)
        .flatMap { $0.allowsValue && bringingValue ? nil : $0 }
      if rest == nil { standing.restsUntil = nil }
      let attention = Attention(
        of: standing, asOf: moment, policy: rules.policy, calendar: rules.calendar)
      let isUntimely = attention.score.nextNudgeAt.map { $0 > moment } ?? false
      guard isUntimely || rest != nil else { return nil }
      let owed = purpose == nil ? cases.pending(for: contact.id).first?.draftKind : nil
      return Nudge(contact: contact, attention: attention, rest: rest, owed: owed)
    }
  }

  /// Refuses a touch that is one too many; what lies back has happened, and is kept.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if somebody is to rest.
  func refuse(_ nudges: [Nudge]) throws {
    let refusals = nudges.compactMap { nudge in
      nudge.rest.map {
        "\(nudge.opening): \(words(for: $0, of: nudge.contact.id))."
      }
    }
    guard !refusals.isEmpty else { return }
    let owed = nudges.compactMap(\.owed).first.map {
      ", or '--purpose \($0.rawValue)' if it is what you owe"
    }
    throw HearthError.conflict(
      refusals.joined(separator: " ") + " Nothing was logged; if it went out all the same, say "
        + "'--force'\(owed ?? "").")
  }

  /// How somebody is to be left in peace for want of answers.
  func words(for rest: NudgeGuard.Rest, of contact: Contact.ID) -> String {
    let until = rest.until.formatted(in: timeZone)
    return rest.allowsValue
      ? "no bare word until \(until); bring something of value ('hearth share suggest \(contact)')"
      : "let it rest until \(until)"
  }

  /// Says that somebody was to be left in peace, and until when they are now.
  func warn(of nudges: [Nudge]) throws {
    guard !nudges.isEmpty else { return }
    let rules = try rules()
    let cases = try obligations(
      to: nudges.map(\.contact.id), asOf: context.now, by: rules)
    for nudge in nudges {
      let relationship = try store.relationship(of: nudge.contact.id, asOf: context.now)
      let after = Attention(
        of: cases.standing(of: relationship, by: rules.policy), asOf: context.now,
        policy: rules.policy, calendar: rules.calendar)
      let rest = cases.rest(of: after.standing, by: rules)
      let next =
        rest.map { "; now \(words(for: $0, of: nudge.contact.id))" }
        ?? after.score.nextNudgeAt
        .map { "; now leave it until \($0.formatted(in: timeZone))" }
      context.diagnose("\(inert(nudge.warning(in: self))). Logged all the same\(next ?? "").")
    }
  }
}

extension Nudge {
  private var unanswered: Int { attention.standing.statistics.outboundStreak }

  fileprivate var opening: String {
    "\(contact.displayName) has not answered your last "
      + (unanswered == 1 ? "touch" : "\(unanswered) touches")
  }

  fileprivate func warning(in session: Session) -> String {
    if attention.isQuiet, let until = attention.score.nextNudgeAt {
      return "\(contact.displayName) is quiet by agreement until "
        + until.formatted(in: session.timeZone)
    }
    let until =
      attention.score.nextNudgeAt.flatMap { $0 > attention.moment ? $0 : nil }
      ?? rest?.until
    return "\(opening), and was to be left alone"
      + (until.map { " until \($0.formatted(in: session.timeZone))" } ?? "")
  }
}
