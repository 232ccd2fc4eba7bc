extension WhenParser {
  /// A unit that times are told in.
  enum SpanUnit {
    case minute
    case hour
    case day
    case week
    case month
    case year

    init?(_ word: some StringProtocol) {
      switch word {
      case "min", "mins", "minute", "minutes": self = .minute
      case "h", "hr", "hrs", "hour", "hours": self = .hour
      case "d", "day", "days": self = .day
      case "w", "wk", "wks", "week", "weeks": self = .week
      case "mo", "mos", "month", "months": self = .month
      case "y", "yr", "yrs", "year", "years": self = .year
      default: return nil
      }
    }
  }

  /// A distance from now, such as `2w ago`; ahead, if the count is positive.
  struct Span {
    let count: Int
    let unit: SpanUnit

    /// The distance in seconds, if it is told in hours or minutes.
    var seconds: Int64? {
      switch unit {
      case .minute: Int64(count) * 60
      case .hour: Int64(count) * 3600
      case .day, .week, .month, .year: nil
      }
    }

    /// The date this far from `today`, if it is told in days or more.
    func day(from today: Day) -> Day? {
      switch unit {
      case .minute, .hour: nil
      case .day: today.adding(days: count)
      case .week: today.adding(days: count * 7)
      case .month: today.adding(months: count)
      case .year: today.adding(months: count * 12)
      }
    }
  }

  /// Reads `3 days ago`, `in 3d`, `+2w`, `a week ago` or `3d`.
  func span(_ words: ArraySlice<Substring>) -> Span? {
    var rest = words
    var isPast: Bool?
    if rest.last == "ago" {
      rest.removeLast()
      isPast = true
    } else if rest.first == "in" {
      rest.removeFirst()
      isPast = false
    }
    if rest.first == "a" || rest.first == "an" { rest[rest.startIndex] = "1" }
    guard rest.count <= 2 else { return nil }
    var text = rest.joined()
    if isPast == nil, let sign = text.first, sign == "+" || sign == "-" {
      isPast = sign == "-"
      text.removeFirst()
    }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard digits.count <= 5, let count = Int(digits), let unit = SpanUnit(text[digits.endIndex...])
    else { return nil }
    return Span(count: isPast ?? (leaning == .past) ? -count : count, unit: unit)
  }
}
