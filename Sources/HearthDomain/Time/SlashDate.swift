/// A date written with slashes: the day that it names, or the two that it may name.
struct SlashDate {
  let dayFirst: Day?
  let monthFirst: Day?

  /// Nothing if the numbers make a date in neither order.
  init?(_ first: Int, _ second: Int, year: Int) {
    dayFirst = Day(year: year, month: second, day: first)
    monthFirst = Day(year: year, month: first, day: second)
    if dayFirst == nil, monthFirst == nil { return nil }
  }

  /// The day, if there is no doubt or `order` settles it.
  func day(_ order: DateOrder?) -> Day? {
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      return dayFirst ?? monthFirst
    }
    return switch order {
    case .dayFirst: dayFirst
    case .monthFirst: monthFirst
    case nil: nil
    }
  }
}
