import HearthDomain
import HearthScoring

/// Puts reasons in words, as of the moment that they were weighed.
struct ReasonWords {
  let session: Session
  let attention: Attention
  let cases: CaseObligations
  /// How they are to be left in peace for want of answers, if they are.
  let rest: NudgeGuard.Rest?

  /// Why to act now, in a few words such as `thank-you due in 6 h`.
  func reason(_ contribution: Contribution) -> String {
    let followUp = cases.followUp(behind: contribution.kind, for: attention.contact)
    if let followUp { return followUp.words(asOf: attention.moment) }
    return switch (contribution.kind, contribution.basis) {
    case (.interview, .due(_, let days)): "interview in \(spanned(days))"
    case (.thankYou, .due(_, let days)): "thank-you \(dueWords(days))"
    case (.replyOwed, .due(_, let days)): "reply \(dueWords(days))"
    case (.promised, .due(_, let days)): "promise \(dueWords(days))"
    case (.decision, .due(_, let days)): decision(days)
    case (.awaitingReply, _):
      "no answer \(silence); \(rest == nil ? "ask again" : "bring something of value")"
    case (.firstFollowUp, .elapsed(let days)): "met once, \(spanned(days)) ago; follow up"
    case (.cadence, .cadence(let cadence, let days)):
      "\(spanned(days)) without a touch, cadence \(cadence)"
    default: cooling
    }
  }

  /// Why it isn't listed although there is a reason, or `nil` if nothing holds it back.
  var holdBack: String? {
    guard attention.score.isHeldBack, let until = attention.score.nextNudgeAt else { return nil }
    if attention.isQuiet { return "quiet by agreement until \(said(until))" }
    let count = attention.standing.statistics.outboundStreak
    return "\(counted(count, "touch", "touches")) unanswered: leave it until \(said(until))"
  }

  private var cooling: String {
    guard let coolsAt = attention.coolsAt, let band = attention.score.warmth?.band else {
      return ""
    }
    if coolsAt > attention.moment { return "cools on \(said(coolsAt))" }
    return band == .cooling
      ? "cooling since \(said(coolsAt))" : "\(band.rawValue), cooled on \(said(coolsAt))"
  }

  private func decision(_ days: Double) -> String {
    days < 0 ? "decision in \(spanned(days))" : "decision date passed \(spanned(days)) ago"
  }

  private var silence: String {
    guard let at = attention.standing.statistics.lastOutboundAt else { return "yet" }
    return "for \(spanned(attention.moment.days(since: at)))"
  }

  func said(_ instant: Instant) -> String {
    session.day(of: instant).said(on: session.day(of: attention.moment))
  }
}
