public import Foundation

extension Instant {
  /// The instants at which clocks in `timeZone` show `secondOfDay` on `day`, the first first.
  ///
  /// There are none where the clocks skip that time, and two where they show it twice.
  public static func all(day: Day, secondOfDay: Int, in timeZone: TimeZone) -> [Instant] {
    let local = Instant(unixSeconds: day.start + Int64(secondOfDay))
    // Clocks change at most once in the two days around, so one of these is the offset.
    let offsets = [-86_400, 86_400].map { distance in
      timeZone.secondsFromUTC(at: local.adding(seconds: distance))
    }
    return Set(offsets).map { ($0, local.adding(seconds: -Int64($0))) }
      .filter { offset, instant in timeZone.secondsFromUTC(at: instant) == offset }
      .map(\.1).sorted()
  }
}
