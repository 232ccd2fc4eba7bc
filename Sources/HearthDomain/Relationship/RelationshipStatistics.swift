import Foundation

/// The running figures of one relationship: all that scoring ever reads of its touches.
///
/// A fold over the touches in ``TouchMark`` order, so that keeping it up to date touch by touch and
/// rebuilding it from the log give the same bits.
public struct RelationshipStatistics: Hashable, Sendable {
  /// The number of different days with a touch.
  public var touchDayCount = 0
  public var firstOn: Day?
  public var lastOn: Day?
  /// The latest touch.
  public var lastAt: Instant?
  public var lastChannel: Touchpoint.Channel?
  public var lastDirection: Touchpoint.Direction?
  /// The sum of ln(gap in days) over consecutive touch-days.
  public var logGapSum = 0.0
  /// The touch weights, each halved for every ``TouchWeights/halfLifeDays`` between it and ``lastOn``.
  public var strength = 0.0
  /// The heaviest weight on ``lastOn``, which counts once.
  public var lastDayWeight = 0.0
  public var inboundCount = 0
  public var outboundCount = 0
  public var lastInboundAt: Instant?
  public var lastOutboundAt: Instant?
  /// Outbound touches since the last inbound one, but for those that ask for no answer.
  public var outboundStreak = 0
  /// What the owner asked last, if nothing was heard since.
  public var openQuestion: OpenQuestion?

  public init() {}

  /// The figures of `marks`, whatever their order.
  public init(of marks: [TouchMark], weights: TouchWeights = .standard) {
    self.init()
    for mark in marks.sorted() { append(mark, weights: weights) }
  }

  /// Whether `mark` may be appended: it comes after every touch counted so far, whatever their ids.
  public func isInOrder(_ mark: TouchMark) -> Bool {
    guard let lastOn, let lastAt else { return true }
    return (lastOn, lastAt) < (mark.occurredOn, mark.occurredAt)
  }

  /// Counts one more touch, which must be in order; a note changes nothing.
  ///
  /// All touches of a relationship are to be counted by the same `weights`.
  public mutating func append(_ mark: TouchMark, weights: TouchWeights = .standard) {
    guard mark.channel.movesClock else { return }
    countDay(
      mark.occurredOn, weight: mark.weight ?? weights[mark.channel],
      halfLifeDays: weights.halfLifeDays)
    countDirection(of: mark)
    lastAt = max(lastAt ?? mark.occurredAt, mark.occurredAt)
    lastChannel = mark.channel
    lastDirection = mark.direction
  }

  private mutating func countDay(_ day: Day, weight: Double, halfLifeDays: Double) {
    guard let lastOn else {
      (touchDayCount, firstOn, self.lastOn) = (1, day, day)
      (strength, lastDayWeight) = (weight, weight)
      return
    }
    if day > lastOn {
      let gap = Double(day.number - lastOn.number)
      touchDayCount += 1
      logGapSum += log(gap)
      strength = strength * exp2(-gap / halfLifeDays) + weight
      (self.lastOn, lastDayWeight) = (day, weight)
    } else if weight > lastDayWeight {
      strength += weight - lastDayWeight
      lastDayWeight = weight
    }
  }

  private mutating func countDirection(of mark: TouchMark) {
    switch mark.direction {
    case .inbound:
      inboundCount += 1
      lastInboundAt = mark.occurredAt
      outboundStreak = 0
      openQuestion = nil
    case .outbound:
      outboundCount += 1
      lastOutboundAt = mark.occurredAt
      guard mark.expectsReply else { return }
      outboundStreak += 1
      openQuestion = OpenQuestion(askedAt: mark.occurredAt, purpose: mark.purpose)
    case nil:
      // Both spoke: the streak goes on, but there is nothing left to wait for.
      openQuestion = nil
    }
  }
}
