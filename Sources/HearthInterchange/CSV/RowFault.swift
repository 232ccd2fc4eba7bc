import HearthDomain

/// Why a row can't be used.
struct RowFault: Error {
  let reason: String

  init(reason: String) {
    self.reason = reason
  }

  /// A date that could be either of two days is not guessed.
  init(_ text: String, mayBe dayFirst: Day, or monthFirst: Day) {
    self.init(
      reason: "has the date '\(excerpt(text))', which may be \(dayFirst.spoken) or "
        + "\(monthFirst.spoken); '--day-first' or '--month-first' says which")
  }
}

extension Day {
  /// The day and the month in words, such as `3 May`.
  fileprivate var spoken: String {
    "\(components.day) \(CalendarNames.abbreviation(ofMonth: components.month))"
  }
}
