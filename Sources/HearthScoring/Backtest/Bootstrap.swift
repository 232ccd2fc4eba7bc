import Foundation

/// The interval in which a mean over owners would lie, had other owners been drawn.
///
/// Owners are drawn with replacement; the same seed serves every call, so that equal input gives equal
/// bits and two methods are judged by the same draws.
///
/// - SeeAlso: Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
package enum Bootstrap {
  /// How often owners are drawn.
  package static let drawCount = 1000
  /// The share of the means that the interval holds.
  package static let coverage = 0.95

  /// The percentile interval of the mean of `values`; `nil` below two, which have no spread to tell.
  package static func interval(ofMeanOf values: [Double]) -> ClosedRange<Double>? {
    guard values.count >= 2 else { return nil }
    var random = SplitMix(state: 1)
    let means = (0..<drawCount).map { _ in
      let sum = values.indices.reduce(0.0) { sum, _ in
        sum + values[random.index(below: values.count)]
      }
      return sum / Double(values.count)
    }.sorted()
    let tail = (1 - coverage) / 2
    return quantile(tail, of: means)...quantile(1 - tail, of: means)
  }

  /// A quantile of values in order, read off the line between its neighbours.
  private static func quantile(_ fraction: Double, of sorted: [Double]) -> Double {
    let position = fraction * Double(sorted.count - 1)
    let lower = Int(position)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (position - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}

/// Random numbers that are the same in every run and on every machine.
///
/// - SeeAlso: Steele, Lea and Flood 2014, Fast Splittable Pseudorandom Number Generators.
private struct SplitMix {
  var state: UInt64

  /// A number in `0..<bound`.
  mutating func index(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
