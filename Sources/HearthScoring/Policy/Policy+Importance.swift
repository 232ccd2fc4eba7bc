public import HearthDomain

extension Policy {
  /// How far a relationship's tier, stage and worth amplify the reasons to act.
  ///
  /// A multiplier, not points: a bonus would keep an important contact on top with nothing to do.
  public struct ImportanceWeights: Hashable, Sendable {
    public var tiers = Tiers()
    public var stages = Stages()
    /// What is added for each doubling of the value over the target.
    public var valueWeight = 0.10
    /// The least and the most doublings that count.
    public var leastDoublings = -1.0
    public var mostDoublings = 2.0
    /// The least and the greatest multiplier.
    public var least = 0.5
    public var most = 2.0

    public init() {}
  }

  /// What each tier adds to the multiplier.
  public struct Tiers: Hashable, Sendable {
    public var a = 0.30
    public var b = 0.10
    public var c = 0.0
    public var d = -0.25

    public init() {}

    public subscript(_ tier: Contact.Tier) -> Double {
      switch tier {
      case .a: a
      case .b: b
      case .c: c
      case .d: d
      }
    }
  }

  /// What each stage adds to the multiplier.
  public struct Stages: Hashable, Sendable {
    public var lead = 0.0
    public var submitted = 0.05
    public var screening = 0.15
    public var interviewing = 0.30
    public var final = 0.40
    public var offer = 0.50
    /// Of every outcome, good or bad.
    public var closed = -0.20

    public init() {}

    public subscript(_ stage: Stage) -> Double {
      switch stage {
      case .lead: lead
      case .submitted: submitted
      case .screening: screening
      case .interviewing: interviewing
      case .final: final
      case .offer: offer
      case .accepted, .rejected, .withdrawn, .ghosted: closed
      }
    }
  }
}
