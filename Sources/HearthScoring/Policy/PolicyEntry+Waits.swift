extension PolicyEntry {
  private static let answers = Source.measured(
    "Of the answers that come within 30 days, 62 % have come by day 2, 81 % by day 7, 91 % by day 14."
  )

  /// How long to leave somebody who has not answered, and what is listed.
  static let waits = [
    PolicyEntry(
      "wait.ordinary", .days, 0...3650, \.waits.ordinaryDays,
      "How long to leave somebody after one unanswered touch.", answers),
    PolicyEntry(
      "wait.scheduling", .days, 0...3650, \.waits.schedulingDays,
      "The same while a time is being found.", answers),
    PolicyEntry(
      "wait.cold", .days, 0...3650, \.waits.coldApplicationDays,
      "The same after an application without an introduction.",
      .judgement("Job-search advice: one to two weeks.")),
    PolicyEntry(
      "wait.factor", .number, 1...100, \.waits.factor,
      "How much longer the wait is after each further unanswered touch.",
      .judgement("Doubling a timer is the standard in networks (RFC 6298, section 5.5).")),
    PolicyEntry(
      "wait.streak-limit", .number, 1...1000, \.waits.streakLimit,
      "Unanswered touches after which to let it rest; the last of them takes '--force'.",
      .measured("The chance of an answer falls with each; advice is to stop after two or three.")),
    PolicyEntry(
      "wait.rest", .days, 0...3650, \.waits.restDays,
      "How long that rest is; no wait is longer.", .judgement("A quarter of a year.")),
    PolicyEntry(
      "list.threshold", .points, 0...1000, \.list.threshold, "The least score that is listed.",
      .judgement("A monthly rhythm that is on time scores 1.5 and stays off the list.")),
  ]

  /// How long acts take.
  static let efforts = [
    effort("interview", "preparing for an interview", \.efforts.interview),
    effort("thank-you", "writing a thank-you", \.efforts.thankYou),
    effort("reply", "answering a message", \.efforts.reply),
    effort("promise", "keeping a promise", \.efforts.promise),
    effort("decision", "asking after a decision", \.efforts.decision),
    effort("awaiting", "asking again", \.efforts.awaiting),
    effort("first", "following up a first touch", \.efforts.firstFollowUp),
    effort("cadence", "keeping a cadence", \.efforts.cadence),
    effort("cooling", "reconnecting with something of value", \.efforts.cooling),
  ]

  private static func effort(_ name: String, _ act: String, _ path: NumberPath) -> PolicyEntry {
    PolicyEntry(
      "effort.\(name)", .minutes, 0.1...1440, path, "How long \(act) takes.",
      .judgement("Yours to correct."))
  }
}
