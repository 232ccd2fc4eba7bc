extension BusinessCalendar {
  /// The business day that comes `count` business days after `day`; `day` itself isn't counted.
  ///
  /// Where no weekday is a work day every day counts.
  public func day(businessDays count: Int, after day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day.adding(days: 1)
      if workDays.isEmpty || isBusinessDay(day) { left -= 1 }
    }
    return day
  }
}
