import HearthDomain
import HearthScoring

extension Attention {
  /// The next act as a command to copy: what to look at first, or what to log once it is done.
  func nextAct(
    for reason: Contribution, _ followUp: FollowUp?, interview: Interview.ID?
  ) -> String {
    if let act = followUp?.nextAct(over: channel) { return act }
    let purpose: String
    switch reason.kind {
    case .interview:
      return interview.map { "hearth interview show \($0)" } ?? "hearth contact show \(contact)"
    case .thankYou: purpose = "thank-you"
    case .replyOwed: purpose = "reply"
    case .promised: purpose = "promise"
    case .decision: purpose = "decision"
    case .awaitingReply, .firstFollowUp: purpose = "follow-up"
    default: return NextAct.reconnect(with: contact)
    }
    return "hearth log \(channel.rawValue) \(contact) --purpose \(purpose)"
  }

  /// The channel of the last touch if it is one to reach out by, else e-mail.
  private var channel: Touchpoint.Channel {
    guard let last = standing.statistics.lastChannel, last.isWritten || last == .call else {
      return .email
    }
    return last
  }
}

enum NextAct {
  /// A reconnect is to bring something of value, so that comes first: what there is that they have not had.
  static func reconnect(with contact: Contact.ID) -> String { "hearth share suggest \(contact)" }
}
