import HearthDomain
import HearthEtiquette

extension FollowUp {
  /// Why to act now, in a few words such as `thank-you due in 6 h, drafted`.
  func words(asOf moment: Instant) -> String {
    reasonWords(asOf: moment) + (verdict == .drafted ? ", drafted" : "")
  }

  private func reasonWords(asOf moment: Instant) -> String {
    let due = dueWords(moment.days(since: dueAt))
    return switch (rule, basis) {
    case (_, .decision(_, _, let days)) where days > 0:
      "decision date passed \(days == 1 ? "yesterday" : "\(days) days ago")"
    case (.ghosted, .silence(let role, _, let days)):
      "\(role): no word for \(days) days; give it up?"
    case (_, .silence(_, _, let days)):
      days < 1
        ? "no word since today; reconnect"
        : "no word for \(counted(days, "day", "days")); reconnect"
    case (_, .missed(.call, _, let time)): "no call at \(time), as promised"
    case (_, .missed(_, let text, let time)): "promised for \(time) by them: \(text)"
    case (.exitCard, .interview(let round)): "\(round) is unfinished: what happens next?"
    case (.close, .acceptance(_, let roles)): "closing \(due): \(roles.joined(separator: ", "))"
    case (.feedback, _): "thanks and feedback request \(due)"
    case (_, .promise(let text)): "promise \(due): \(text)"
    case (_, .custom(let text)): "\(text), \(due)"
    default: "\(rule.rawValue) \(due)"
    }
  }

  /// What does it, as a command to copy; `nil` where nothing but a touch would.
  func nextAct(over channel: Touchpoint.Channel) -> String? {
    switch rule {
    case .promise, .custom: return "hearth followup done \(key.handle)"
    case .exitCard: return interview.map { "hearth interview done \($0)" }
    case .ghosted: return opportunity.map { "hearth opp close \($0) ghosted" }
    case .close where contact == nil: return opportunity.map { "hearth opp close \($0) withdrawn" }
    case .reconnect: return contact.map(NextAct.reconnect)
    case .thankYou, .connect, .debrief, .feedback, .close, .missed:
      guard let contact else { return nil }
      guard let kind = draftKind else {
        return "hearth log \(channel.rawValue) \(contact) --purpose follow-up"
      }
      // First it is written, then it goes out.
      return "hearth \(verdict == .drafted ? "sent" : "draft") \(kind.rawValue) \(contact)"
    }
  }
}
