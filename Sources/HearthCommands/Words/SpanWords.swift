import HearthDomain

/// A length of time as people say it, its sign left out: `6 h`, `3 days`.
func spanned(_ days: Double) -> String {
  let length = abs(days)
  if length < 1.0 / 24 { return "less than 1 h" }
  if length < 2 { return "\(fixed(length * 24, digits: 0)) h" }
  return counted(Int(length.rounded()), "day", "days")
}

extension Day {
  /// The date as people say it, such as `12 Jun`; the year too if it isn't that of `day`.
  func said(on day: Day) -> String {
    let (year, month, date) = components
    let text = "\(date) \(CalendarNames.abbreviation(ofMonth: month))"
    return year == day.components.year ? text : "\(text) \(year)"
  }
}
