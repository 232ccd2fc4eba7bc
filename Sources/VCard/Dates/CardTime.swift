/// A time of day.
struct CardTime: Equatable {
  static let midnight = CardTime(hour: 0, minute: 0, second: 0, offset: UTCOffset(minutes: 0))

  private let hour, minute, second: Int
  /// `nil` if it is local wherever one is.
  private let offset: UTCOffset?

  private init(hour: Int, minute: Int, second: Int, offset: UTCOffset?) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }

  /// The time that `text` is, such as `10:15:00Z` or `101500+0200`; fractions of a second are dropped.
  init?(_ text: Substring) {
    let zoneStart = text.firstIndex { "Zz+-".contains($0) } ?? text.endIndex
    let clock = Digits(text[..<zoneStart].prefix { $0 != "." && $0 != "," })
    switch clock.shape {
    case "dd", "dddd", "dd:dd", "dddddd", "dd:dd:dd", "dddd:dd": break
    default: return nil
    }
    hour = clock[0..<2]
    minute = clock[2..<4]
    second = clock[4..<6]
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    let zone = text[zoneStart...]
    offset = UTCOffset(zone)
    guard offset != nil || zone.isEmpty else { return nil }
  }

  /// Such as `101500Z`.
  var basic: String {
    padded(hour) + padded(minute) + padded(second) + zone(separator: "")
  }

  /// Such as `10:15:00Z`.
  var extended: String {
    [hour, minute, second].map { padded($0) }.joined(separator: ":") + zone(separator: ":")
  }

  private func zone(separator: String) -> String {
    guard let offset else { return "" }
    return offset.minutes == 0 ? "Z" : offset.written(separator: separator)
  }
}
