import Foundation
public import HearthDomain

/// How alive a relationship is, from its touches alone.
///
/// The gaps between touch-days follow a log-logistic law whose scale is the relationship's own usual
/// gap, shrunk towards a prior; after every touch the relationship may end. All of it is closed form.
///
/// - SeeAlso: Batislam, Denizel and Filiztekin 2007 for the modified BG model behind the odds.
public struct Warmth: Hashable, Sendable {
  /// Days since the last touch; never negative.
  public let elapsedDays: Double
  /// The days that usually pass between touches.
  public let usualGapDays: Double
  /// The shape of the gap distribution; the larger, the steadier.
  public let slope: Double
  /// The odds that the last touch was the last one ever.
  public let dropoutOdds: Double
  /// The chance that a gap as long as this one is normal, in `0...1`.
  public let gapSurvival: Double
  /// The chance that the relationship is alive, in `0...1`.
  public let aliveProbability: Double
  /// The chance of silence over the next ``WarmthModel/silenceWindowDays``, in `0...1`.
  public let silenceProbability: Double
  /// The warmth in one word.
  public let band: Band

  /// Judges a relationship that was touched on `gapCount + 1` days.
  ///
  /// `logGapSum` is the sum of ln(gap in days) over its gaps, `elapsedDays` the days since the last
  /// touch, and `cadenceDays` what its owner set, if anything.
  public init(
    gapCount: Int, logGapSum: Double, elapsedDays: Double, cadenceDays: Double? = nil,
    model: WarmthModel = .standard
  ) {
    self.init(
      gapCount: gapCount, logGapSum: logGapSum, elapsedDays: elapsedDays,
      priorLogGap: log(cadenceDays ?? model.priorGapDays),
      priorWeight: cadenceDays == nil ? model.priorWeight : model.cadenceWeight, model: model)
  }

  /// The same with the logarithm of the prior gap known, which a ranking has ready.
  init(
    gapCount: Int, logGapSum: Double, elapsedDays: Double, priorLogGap: Double,
    priorWeight: Double, model: WarmthModel
  ) {
    let weight = priorWeight + Double(gapCount)
    self.elapsedDays = max(0, elapsedDays)
    usualGapDays = exp((priorWeight * priorLogGap + logGapSum) / weight)
    slope = model.slope * (weight / (weight + 1)).squareRoot()
    dropoutOdds = model.dropout / (model.dropoutOffset + Double(gapCount))

    gapSurvival = Self.survival(self.elapsedDays, gap: usualGapDays, slope: slope)
    let later = Self.survival(
      self.elapsedDays + model.silenceWindowDays, gap: usualGapDays, slope: slope)
    aliveProbability = Self.aliveProbability(gapSurvival: gapSurvival, dropoutOdds: dropoutOdds)
    silenceProbability = (dropoutOdds + later) / (dropoutOdds + gapSurvival)
    band = Band(aliveProbability: aliveProbability, floors: model.floors)
  }

  /// Judges the relationship with these statistics, or `nil` if it was never touched.
  public init?(
    of statistics: RelationshipStatistics, cadenceDays: Int?, asOf now: Instant,
    model: WarmthModel = .standard
  ) {
    guard let lastAt = statistics.lastAt else { return nil }
    self.init(
      gapCount: statistics.touchDayCount - 1, logGapSum: statistics.logGapSum,
      elapsedDays: now.days(since: lastAt), cadenceDays: cadenceDays.map(Double.init), model: model)
  }

  /// The days after the last touch at which the chance of being alive falls to `threshold`.
  ///
  /// `threshold` lies in `0..<1`, both ends out; 0 if the chance was never higher.
  public func days(untilAliveFallsTo threshold: Double) -> Double {
    let bracket = (1 - threshold) / (threshold * dropoutOdds) - 1
    return bracket <= 0 ? 0 : usualGapDays * pow(bracket, 1 / slope)
  }

  /// The chance of being alive that every model of this family gives: 1 / (1 + odds / survival).
  ///
  /// The odds are those that the last touch was the last one ever; `gapSurvival` is the chance that a
  /// gap this long is normal, in `0...1`. The models differ in nothing but these two.
  public static func aliveProbability(gapSurvival: Double, dropoutOdds: Double) -> Double {
    gapSurvival / (gapSurvival + dropoutOdds)
  }

  private static func survival(_ days: Double, gap: Double, slope: Double) -> Double {
    days <= 0 ? 1 : 1 / (1 + pow(days / gap, slope))
  }
}
