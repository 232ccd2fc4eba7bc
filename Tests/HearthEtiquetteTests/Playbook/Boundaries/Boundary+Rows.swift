import HearthDomain

extension Boundary {
  /// A row for each turn of each practice: what it follows from, and how long after.
  ///
  /// Each is looked at on every clock of its span.
  static let rows: [Boundary] = [
    row(.owed(.thankYou), .opens, .meeting, .meeting),
    row(.owed(.thankYou), .isLate, .meeting, .hours24),
    row(.owed(.thankYou), .fades, .meeting, .days15),

    row(.owed(.connect), .opens, .meeting, .meeting),
    row(.owed(.connect), .isLate, .meeting, .hours48),
    row(.owed(.connect), .fades, .meeting, .days16),

    row(.owed(.debrief), .opens, .unsaid, .meeting),
    row(.owed(.debrief), .isLate, .unsaid, .restOfTheDay),
    row(.owed(.debrief), .fades, .unsaid, .restOfTheDayAndDays14),

    row(.owed(.exitCard), .opens, .meeting, .meeting),
    row(.owed(.exitCard), .isLate, .meeting, .restOfTheDay),

    row(.owed(.reconnect), .opens, .dateTold, .dateAndGrace),
    row(.owed(.reconnect), .isLate, .dateTold, .dateAndGraceAndTheOwnersDay),
    row(.owed(.reconnect), .fades, .dateTold, .dateAndGraceAndDays30),
    row(.owed(.reconnect), .opens, .nothingTold, .businessDays5),
    row(.owed(.reconnect), .isLate, .nothingTold, .businessDays5AndTheDay),
    row(.owed(.reconnect), .fades, .nothingTold, .days30),
    row(.owed(.reconnect), .opens, .ownWord, .businessDays5),
    row(.owed(.reconnect), .isLate, .ownWord, .businessDays5AndTheDay),

    row(.owed(.feedback), .opens, .rejection, .atOnce),
    row(.owed(.feedback), .isLate, .rejection, .hours24),
    row(.owed(.feedback), .fades, .rejection, .days15),

    row(.owed(.close), .opens, .acceptance, .atOnce),
    row(.owed(.close), .isLate, .acceptance, .hours48),
    row(.owed(.close), .fades, .acceptance, .days16),

    row(.owed(.promise), .opens, .promise, .atOnce),
    row(.owed(.promise), .isLate, .promise, .asAgreed),

    row(.owed(.custom), .opens, .plan, .atOnce),
    row(.owed(.custom), .isLate, .plan, .asAgreed),

    row(.owed(.missed), .opens, .theirCall, .minutes20),
    row(.owed(.missed), .isLate, .theirCall, .restOfTheDay),
    row(.owed(.missed), .fades, .theirCall, .restOfTheDayAndDays14),
    row(.owed(.missed), .opens, .theirPromise, .hours24),
    row(.owed(.missed), .isLate, .theirPromise, .hours24AndTheDay),
    row(.owed(.missed), .fades, .theirPromise, .hours24AndTheDayAndDays14),

    row(.owed(.ghosted), .opens, .submission, .days30ToABusinessDay),
    row(.owed(.ghosted), .isLate, .submission, .days30ToABusinessDayAndTheDay),

    row(.quiet, .ends, .dateTold, .dateAndGrace),
    row(.process, .ends, .dateTold, .dateAndGrace),
    row(.process, .ends, .nothingTold, .businessDays5),
    row(.rest, .ends, .acceptance, .days90),
    row(.keepWarm, .lapses, .rejection, .days365),
    row(.keepWarm, .lapses, .acceptance, .days365),
  ].flatMap(\.self)

  private static func row(
    _ practice: Practice, _ turn: Turn, _ fact: Fact, _ span: Span
  ) -> [Boundary] {
    span.clocks.map { zone, since, at in
      Boundary(
        practice: practice, turn: turn, fact: fact, since: since, at: at, zone: zone)
    }
  }
}
