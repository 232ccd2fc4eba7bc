public import HearthDomain

/// Gathers touches of which only the instant is known, in any order.
///
/// A day is 86,400 seconds, and the first begins with the earliest event: events of many owners have
/// no one wall clock. It is named by the date in UTC on which it begins.
public struct EventLog: Sendable {
  private static let daySeconds: Int64 = 86_400

  private var secondsByKey: [ContactKey: [Int64]] = [:]
  private var earliest: Instant?

  public init() {}

  /// Whether nothing was gathered yet.
  public var isEmpty: Bool { earliest == nil }

  /// Takes in a touch.
  public mutating func append(owner: String, contact: String, at instant: Instant) {
    secondsByKey[ContactKey(owner: owner, contact: contact), default: []].append(
      instant.unixSeconds)
    earliest = min(earliest ?? instant, instant)
  }

  /// What was gathered so far, day by day; every day weighs 1.
  public func history() -> TouchHistory {
    var log = TouchLog()
    guard let earliest else { return log.history() }
    let firstDay = Day(of: earliest, secondsFromUTC: 0)
    for (key, seconds) in secondsByKey {
      for second in seconds {
        let number = Int((second - earliest.unixSeconds) / Self.daySeconds)
        log.append(owner: key.owner, contact: key.contact, on: firstDay.adding(days: number))
      }
    }
    return log.history()
  }
}
