public import Foundation

/// The offsets of a time zone, remembered day by day.
///
/// Asking a `TimeZone` costs a microsecond or more; a file of 200,000 rows asks as often. A day of
/// UTC that has one offset throughout is asked for once, unless another of the same place comes between.
public struct ZoneOffsets: Sendable {
  public let timeZone: TimeZone
  /// What is known of a day of UTC, each day in a place of its own for eleven years; empty at first.
  private var known: [Offset] = []

  private struct Offset {
    let day: Int32
    /// `nil` for a day on which the clocks change.
    let seconds: Int32?
  }

  /// A power of two.
  private static let placeCount = 4_096

  public init(_ timeZone: TimeZone) {
    self.timeZone = timeZone
  }

  /// How many seconds the zone's clocks show more than UTC at `instant`.
  public mutating func secondsFromUTC(at instant: Instant) -> Int {
    let day = Day(of: instant, secondsFromUTC: 0)
    guard let number = Int32(exactly: day.number) else {
      return timeZone.secondsFromUTC(at: instant)
    }
    if known.isEmpty {
      known = Array(repeating: Offset(day: .min, seconds: nil), count: Self.placeCount)
    }
    let place = day.number & (Self.placeCount - 1)
    if known[place].day != number { known[place] = learn(day, number) }
    return known[place].seconds.map(Int.init) ?? timeZone.secondsFromUTC(at: instant)
  }

  /// The instant at which the zone's clocks show `secondOfDay` on `day`.
  ///
  /// Where clocks skip that time it is as much later; where they show it twice it is the first.
  public mutating func instant(day: Day, secondOfDay: Int) -> Instant {
    Instant(day: day, secondOfDay: secondOfDay) { secondsFromUTC(at: $0) }
  }

  /// The date that the zone's clocks show at `instant`.
  public mutating func day(of instant: Instant) -> Day {
    Day(of: instant, secondsFromUTC: secondsFromUTC(at: instant))
  }

  private func learn(_ day: Day, _ number: Int32) -> Offset {
    let first = timeZone.secondsFromUTC(at: Instant(unixSeconds: day.start))
    let last = timeZone.secondsFromUTC(at: Instant(unixSeconds: day.start + 86_399))
    return Offset(day: number, seconds: first == last ? Int32(first) : nil)
  }
}
