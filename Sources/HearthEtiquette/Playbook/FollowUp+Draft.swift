public import HearthDomain

extension FollowUp {
  /// The draft that does it; `nil` where it takes no note, or one in the owner's own words.
  public var draftKind: DraftKind? {
    switch rule {
    case .thankYou: .thankYou
    case .connect: .connect
    case .debrief: .debrief
    case .reconnect: .reconnect
    case .feedback: .feedback
    case .close: .close
    case .missed: isMissedCall ? .missedCall : nil
    case .exitCard, .ghosted, .promise, .custom: nil
    }
  }

  private var isMissedCall: Bool {
    if case .missed(.call, _, _) = basis { true } else { false }
  }
}
