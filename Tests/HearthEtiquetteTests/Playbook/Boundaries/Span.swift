/// A span as clocks show it: in a zone, from when until when.
///
/// Written out by hand, so that nothing here is worked out as the playbook does.
struct Span: Sendable {
  let clocks: [(zone: String, since: String, at: String)]

  fileprivate init(_ clocks: (zone: String, since: String, at: String)...) {
    self.clocks = clocks
  }

  private static let dublin = Scene.dublin
  private static let newYork = Scene.newYork
}

// MARK: Hours, whatever clocks do

extension Span {
  /// The very second; where clocks change, that of the change.
  static let atOnce = Span(
    (dublin, "2026-05-05 15:00", "2026-05-05 15:00"),
    (newYork, "2026-05-05 15:00", "2026-05-05 15:00"),
    (dublin, "2026-03-29 01:00Z", "2026-03-29 01:00Z"),
    (dublin, "2026-10-25 01:00Z", "2026-10-25 01:00Z"))

  /// A talk of an hour, or of two; on Sunday nights, clocks change meanwhile.
  static let meeting = Span(
    (dublin, "2026-05-05 14:00", "2026-05-05 15:00"),
    (newYork, "2026-05-05 14:00", "2026-05-05 15:00"),
    (dublin, "2026-03-29 00:30", "2026-03-29 02:30"),
    (dublin, "2026-10-25 00:30", "2026-10-25 01:30Z"))

  static let minutes20 = Span(
    (dublin, "2026-05-05 13:00", "2026-05-05 13:20"),
    (newYork, "2026-05-05 13:00", "2026-05-05 13:20"),
    (dublin, "2026-03-29 00:50", "2026-03-29 02:10"),
    (dublin, "2026-10-25 01:50", "2026-10-25 01:10Z"))

  static let hours24 = Span(
    (dublin, "2026-05-05 15:00", "2026-05-06 15:00"),
    (newYork, "2026-05-05 15:00", "2026-05-06 15:00"),
    (dublin, "2026-03-28 15:00", "2026-03-29 16:00"),
    (newYork, "2026-03-07 15:00", "2026-03-08 16:00"),
    (dublin, "2026-10-24 15:00", "2026-10-25 14:00"),
    (newYork, "2026-10-31 15:00", "2026-11-01 14:00"))

  static let hours48 = Span(
    (dublin, "2026-05-05 15:00", "2026-05-07 15:00"),
    (newYork, "2026-05-05 15:00", "2026-05-07 15:00"),
    (dublin, "2026-03-28 15:00", "2026-03-30 16:00"),
    (newYork, "2026-03-07 15:00", "2026-03-09 16:00"),
    (dublin, "2026-10-24 15:00", "2026-10-26 14:00"),
    (newYork, "2026-10-31 15:00", "2026-11-02 14:00"))

  static let days15 = Span(
    (dublin, "2026-05-05 15:00", "2026-05-20 15:00"),
    (newYork, "2026-05-05 15:00", "2026-05-20 15:00"),
    (dublin, "2026-03-20 15:00", "2026-04-04 16:00"),
    (dublin, "2026-10-20 15:00", "2026-11-04 14:00"))

  static let days16 = Span(
    (dublin, "2026-05-05 15:00", "2026-05-21 15:00"),
    (newYork, "2026-05-05 15:00", "2026-05-21 15:00"),
    (dublin, "2026-03-20 15:00", "2026-04-05 16:00"),
    (dublin, "2026-10-20 15:00", "2026-11-05 14:00"))

  static let days30 = Span(
    (dublin, "2026-05-29 15:00", "2026-06-28 15:00"),
    (newYork, "2026-05-29 15:00", "2026-06-28 15:00"),
    (dublin, "2026-03-26 15:00", "2026-04-25 16:00"),
    (dublin, "2026-10-23 15:00", "2026-11-22 14:00"))

  static let days90 = Span(
    (dublin, "2026-05-05 15:00", "2026-08-03 15:00"),
    (newYork, "2026-05-05 15:00", "2026-08-03 15:00"),
    (dublin, "2026-03-01 15:00", "2026-05-30 16:00"),
    (dublin, "2026-10-01 15:00", "2026-12-30 14:00"))

  static let days365 = Span(
    (dublin, "2026-05-05 15:00", "2027-05-05 15:00"),
    (newYork, "2026-05-05 15:00", "2027-05-05 15:00"),
    (dublin, "2026-03-28 15:00", "2027-03-28 16:00"),
    (dublin, "2027-10-30 15:00", "2028-10-29 14:00"))

  /// A day and an hour that were agreed on.
  static let asAgreed = Span(
    (dublin, "2026-05-04 09:00", "2026-05-05 13:00"),
    (newYork, "2026-05-04 09:00", "2026-05-05 13:00"),
    (dublin, "2026-03-28 09:00", "2026-03-29 13:00"),
    (dublin, "2026-10-24 09:00", "2026-10-25 13:00"))
}

// MARK: Days, which are somebody's

extension Span {
  static let restOfTheDay = Span(
    (dublin, "2026-05-05 15:00", "2026-05-05 23:59:59"),
    (newYork, "2026-05-05 15:00", "2026-05-05 23:59:59"),
    (dublin, "2026-03-29 00:30", "2026-03-29 23:59:59"),
    (newYork, "2026-03-08 00:30", "2026-03-08 23:59:59"),
    (dublin, "2026-10-25 00:30", "2026-10-25 23:59:59"),
    (newYork, "2026-11-01 00:30", "2026-11-01 23:59:59"))

  static let restOfTheDayAndDays14 = Span(
    (dublin, "2026-05-05 15:00", "2026-05-19 23:59:59"),
    (newYork, "2026-05-05 15:00", "2026-05-19 23:59:59"),
    (dublin, "2026-03-20 15:00", "2026-04-04 00:59:59"),
    (dublin, "2026-10-20 15:00", "2026-11-03 22:59:59"))

  static let hours24AndTheDay = Span(
    (dublin, "2026-05-05 15:00", "2026-05-06 23:59:59"),
    (newYork, "2026-05-05 15:00", "2026-05-06 23:59:59"),
    // An hour more is another day.
    (dublin, "2026-03-28 23:30", "2026-03-30 23:59:59"),
    (dublin, "2026-10-25 00:30", "2026-10-25 23:59:59"))

  static let hours24AndTheDayAndDays14 = Span(
    (dublin, "2026-05-05 15:00", "2026-05-20 23:59:59"),
    (newYork, "2026-05-05 15:00", "2026-05-20 23:59:59"),
    (dublin, "2026-03-20 15:00", "2026-04-05 00:59:59"),
    (dublin, "2026-10-20 15:00", "2026-11-04 22:59:59"))

  /// A date, and a day of grace: both end in the zone in which the date was named.
  static let dateAndGrace = Span(
    (dublin, "2026-06-10 00:00", "2026-06-12 00:00"),
    (newYork, "2026-06-10 00:00", "2026-06-12 00:00"),
    (dublin, "2026-03-28 00:00", "2026-03-30 00:00"),
    (newYork, "2026-03-07 00:00", "2026-03-09 00:00"),
    (dublin, "2026-10-24 00:00", "2026-10-26 00:00"),
    (newYork, "2026-10-31 00:00", "2026-11-02 00:00"))

  /// The same, and the day that it then is in Dublin.
  static let dateAndGraceAndTheOwnersDay = Span(
    (dublin, "2026-06-10 00:00", "2026-06-12 23:59:59"),
    (newYork, "2026-06-10 00:00", "2026-06-12 18:59:59"),
    (dublin, "2026-03-28 00:00", "2026-03-30 23:59:59"),
    // By then clocks have changed in New York, and not in Dublin.
    (newYork, "2026-03-07 00:00", "2026-03-09 19:59:59"),
    (dublin, "2026-10-24 00:00", "2026-10-26 23:59:59"),
    (newYork, "2026-10-31 00:00", "2026-11-02 18:59:59"))

  static let dateAndGraceAndDays30 = Span(
    (dublin, "2026-06-10 00:00", "2026-07-12 00:00"),
    (newYork, "2026-06-10 00:00", "2026-07-12 00:00"),
    (dublin, "2026-03-20 00:00", "2026-04-21 01:00"),
    (dublin, "2026-10-20 00:00", "2026-11-20 23:00"))

  static let businessDays5 = Span(
    (dublin, "2026-05-29 15:00", "2026-06-05 00:00"),
    (newYork, "2026-05-29 15:00", "2026-06-05 00:00"),
    (dublin, "2026-03-26 15:00", "2026-04-02 00:00"),
    (newYork, "2026-03-05 15:00", "2026-03-12 00:00"),
    (dublin, "2026-10-23 15:00", "2026-10-30 00:00"),
    (newYork, "2026-10-30 15:00", "2026-11-06 00:00"))

  static let businessDays5AndTheDay = Span(
    (dublin, "2026-05-29 15:00", "2026-06-05 23:59:59"),
    (newYork, "2026-05-29 15:00", "2026-06-05 23:59:59"),
    (dublin, "2026-03-26 15:00", "2026-04-02 23:59:59"),
    (dublin, "2026-10-23 15:00", "2026-10-30 23:59:59"))

  static let days30ToABusinessDay = Span(
    (dublin, "2026-04-01 15:00", "2026-05-01 15:00"),
    (newYork, "2026-04-01 15:00", "2026-05-01 15:00"),
    (dublin, "2026-03-18 15:00", "2026-04-17 16:00"),
    (dublin, "2026-10-14 15:00", "2026-11-13 14:00"),
    // They end on a Sunday.
    (dublin, "2026-03-20 15:00", "2026-04-20 00:00"),
    (dublin, "2026-10-16 15:00", "2026-11-16 00:00"))

  static let days30ToABusinessDayAndTheDay = Span(
    (dublin, "2026-04-01 15:00", "2026-05-01 23:59:59"),
    (newYork, "2026-04-01 15:00", "2026-05-01 23:59:59"),
    (dublin, "2026-03-20 15:00", "2026-04-20 23:59:59"),
    (dublin, "2026-10-16 15:00", "2026-11-16 23:59:59"))
}
