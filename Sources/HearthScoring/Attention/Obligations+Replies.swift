public import HearthDomain

extension Obligations {
  /// These obligations with what the last touch leaves open: a reply owed, or one awaited.
  ///
  /// A written message of theirs with nothing since is to be answered within
  /// ``Policy/Expiry/replyDueDays``; a touch of the owner's with nothing since awaits an answer. Both
  /// lapse, after ``Policy/Expiry/replyDays`` and ``Policy/Expiry/awaitingDays``: otherwise ten years of
  /// imported mail would all be owed. What is known already, stands; a closing that is owed is the answer.
  public func addingReplies(
    after statistics: RelationshipStatistics, asOf now: Instant, policy: Policy = .standard
  ) -> Obligations {
    var all = self
    switch statistics.lastDirection {
    case .inbound where !isClosing:
      all.replyDueAt = replyDueAt ?? Self.replyDue(after: statistics, asOf: now, policy.expiry)
    case .outbound:
      all.expectsReply =
        expectsReply ?? Self.isReplyAwaited(after: statistics, asOf: now, policy.expiry)
    case .inbound, nil:
      break
    }
    return all
  }

  private static func replyDue(
    after statistics: RelationshipStatistics, asOf now: Instant, _ expiry: Policy.Expiry
  ) -> Instant? {
    guard statistics.lastChannel?.isWritten == true, let inboundAt = statistics.lastInboundAt,
      now.days(since: inboundAt) <= expiry.replyDays
    else { return nil }
    return inboundAt.adding(seconds: Int64((expiry.replyDueDays * 86_400).rounded()))
  }

  private static func isReplyAwaited(
    after statistics: RelationshipStatistics, asOf now: Instant, _ expiry: Policy.Expiry
  ) -> Bool {
    guard statistics.outboundStreak > 0, let outboundAt = statistics.lastOutboundAt else {
      return false
    }
    return now.days(since: outboundAt) <= expiry.awaitingDays
  }
}
