extension PolicyEntry {
  private static let scale = Source.judgement(
    "Taskwarrior's scale of urgency: due 12, blocking 8, priority 6.")

  /// The constants of what is due by a date.
  static let deadlines: [PolicyEntry] =
    [
      PolicyEntry(
        "ramp.floor", .number, 0...1, \.deadlines.rampFloor,
        "The share of its points that a deadline has as soon as it counts.",
        .judgement("Taskwarrior's due date begins at 0.2."))
    ] + obligations + outreach

  private static let obligations =
    deadline(
      "interview", "an interview", \.deadlines.interview.points, \.deadlines.interview.leadDays,
      \.deadlines.interview.graceDays, scale)
    + deadline(
      "thank-you", "a thank-you", \.deadlines.thankYou.points, \.deadlines.thankYou.leadDays,
      \.deadlines.thankYou.graceDays, scale)
    + [
      PolicyEntry(
        "thank-you.fade-after", .days, 0...3650, \.deadlines.thankYouFadeAfterDays,
        "How late a thank-you begins to fade.", late),
      PolicyEntry(
        "thank-you.fade-half-life", .days, 0.1...3650, \.deadlines.thankYouFadeHalfLifeDays,
        "How long until a late thank-you counts half.", late),
    ]
    + deadline(
      "reply", "a reply you owe", \.deadlines.replyOwed.points, \.deadlines.replyOwed.leadDays,
      \.deadlines.replyOwed.graceDays, scale)
    + deadline(
      "promise", "a promise of yours", \.deadlines.promised.points,
      \.deadlines.promised.leadDays, \.deadlines.promised.graceDays, scale)

  private static let late = Source.judgement("Thanks had better come late than never, but soon.")

  private static let outreach =
    deadline(
      "decision", "their decision", \.deadlines.decision.points, \.deadlines.decision.leadDays,
      \.deadlines.decision.graceDays, scale)
    + deadline(
      "awaiting", "an answer you wait for", \.deadlines.awaitingReply.points,
      \.deadlines.awaitingReply.leadDays, \.deadlines.awaitingReply.graceDays, scale)

  /// How long exchanges without an answer stay open.
  static let expiry = [
    PolicyEntry(
      "reply.due", .days, 0...365, \.expiry.replyDueDays,
      "How soon a message of theirs is to be answered.",
      .judgement("By the next day.")),
    PolicyEntry(
      "reply.expires", .days, 0...36_500, \.expiry.replyDays,
      "How long a message of theirs waits for an answer.",
      .judgement("Twice as long as nine in ten answers take.")),
    PolicyEntry(
      "awaiting.expires", .days, 0...36_500, \.expiry.awaitingDays,
      "How long you wait for an answer of theirs.",
      .judgement("Three times as long as nine in ten answers take.")),
  ]

  /// The follow-up to a first touch, a cadence of the owner's, and cooling.
  static let rhythm = [
    PolicyEntry(
      "first.points", .points, 0...1000, \.firstFollowUp.points,
      "The points of following up a first touch.", first),
    PolicyEntry(
      "first.after", .days, 0...3650, \.firstFollowUp.afterDays,
      "How long after a first touch its follow-up begins to count.", first),
    PolicyEntry(
      "first.rise", .days, 0.1...3650, \.firstFollowUp.riseDays,
      "How long from there until it counts in full.", first),
    PolicyEntry(
      "first.fade-after", .days, 0...3650, \.firstFollowUp.fadeAfterDays,
      "How long after a first touch its follow-up begins to fade.", first),
    PolicyEntry(
      "first.fade-half-life", .days, 0.1...3650, \.firstFollowUp.fadeHalfLifeDays,
      "How long until it counts half.", first),
    PolicyEntry(
      "cooling.points", .points, 0...1000, \.cooling.points,
      "The points of a full relationship that is sure to fall silent.",
      .judgement("Taskwarrior's scale; the shape it multiplies is measured.")),
    PolicyEntry(
      "cadence.points", .points, 0...1000, \.cadence.points,
      "The points of a cadence of yours that is overdue in full.", scale),
    PolicyEntry(
      "cadence.longest", .number, 1.01...100, \.cadence.longestOverIdeal,
      "The longest days of a cadence over the ideal ones, where you named only these.",
      .judgement("Overdue in full at twice the ideal.")),
  ]

  private static let first = Source.judgement(
    "After one touch nothing ranks well, so a rule stands in: follow up in the first week.")
}
