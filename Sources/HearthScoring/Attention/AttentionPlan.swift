/// What to do with so many minutes: the acts with the highest score a minute that fit.
///
/// They are taken greedily, and one that doesn't fit any more is passed over; the same list and
/// minutes give the same plan. Greed is not always optimal, but it is explained in a sentence.
public struct AttentionPlan: Hashable, Sendable {
  /// One relationship to act on, for its weightiest reason.
  public struct Act: Hashable, Sendable {
    public let attention: Attention
    public let reason: Contribution
    /// How long it takes, by the policy.
    public let minutes: Double
  }

  /// The acts chosen, in the order of the ranking.
  public let acts: [Act]

  /// The minutes that the acts take together.
  public var minutes: Double { acts.reduce(0) { $0 + $1.minutes } }

  /// Chooses among `ranked`, the best first; one with nothing to act on now is left out.
  public init(of ranked: [Attention], minutes: Double, policy: Policy = .standard) {
    let acts = ranked.compactMap { Self.act(on: $0, policy.efforts) }
    let byValue = acts.indices.sorted {
      (acts[$1].valuePerMinute, $0) < (acts[$0].valuePerMinute, $1)
    }
    var left = minutes
    let chosen = byValue.filter { index in
      guard acts[index].minutes <= left else { return false }
      left -= acts[index].minutes
      return true
    }
    self.acts = chosen.sorted().map { acts[$0] }
  }

  private static func act(on attention: Attention, _ efforts: Policy.Efforts) -> Act? {
    guard attention.suspension == nil, let reason = attention.reason,
      let minutes = efforts[reason.kind]
    else { return nil }
    return Act(attention: attention, reason: reason, minutes: minutes)
  }
}

extension AttentionPlan.Act {
  var valuePerMinute: Double { attention.score.total / minutes }
}
