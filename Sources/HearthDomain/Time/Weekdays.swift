/// Some of the seven days of the week.
public struct Weekdays: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue & 0x7F
  }

  /// The one weekday of that number: Monday is 1, Sunday is 7.
  public init(number: Int) {
    rawValue = (1...7).contains(number) ? 1 << UInt8(number - 1) : 0
  }

  public static let monday = Weekdays(number: 1)
  public static let tuesday = Weekdays(number: 2)
  public static let wednesday = Weekdays(number: 3)
  public static let thursday = Weekdays(number: 4)
  public static let friday = Weekdays(number: 5)
  public static let saturday = Weekdays(number: 6)
  public static let sunday = Weekdays(number: 7)

  /// Monday to Friday.
  public static let workWeek: Weekdays = [.monday, .tuesday, .wednesday, .thursday, .friday]

  /// Reads days with commas and ranges of them: `mon-fri`, `sun-thu`, `mon, wed, fri`; `nil` for
  /// anything else.
  public init?(parsing text: String) {
    var days: Weekdays = []
    for part in text.lowercased().split(separator: ",") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        CalendarNames.weekday(Array($0.trimmed.utf8))
      }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
        return nil
      }
      for offset in 0...((last - first + 7) % 7) {
        days.insert(Weekdays(number: (first - 1 + offset) % 7 + 1))
      }
    }
    guard !days.isEmpty else { return nil }
    self = days
  }
}
