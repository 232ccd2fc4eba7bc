/// Which of the two numbers that lead a date such as `3/5/2026` is the day.
public enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst
  case monthFirst
}
