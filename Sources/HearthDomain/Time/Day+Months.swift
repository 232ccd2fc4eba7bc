extension Day {
  /// The same day `months` later, or the month's last where it has no such day; earlier, if negative.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let fitting = (0...3).lazy.compactMap {
      Day(year: newYear, month: newMonth, day: day - $0)
    }
    return fitting.first ?? self
  }
}
