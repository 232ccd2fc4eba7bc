import HearthDomain

extension PolicyEntry {
  /// By when what follows from interviews, silences and endings is due, and how long it stays.
  ///
  /// No range goes beyond the year for which cases that have ended are read.
  static let followUps = [
    PolicyEntry(
      "followup.thank-you", .hours, 1...720, \.playbook.thankYouHours,
      "How long after an interview thanks for it are due.",
      .judgement("Managers who were asked find a note right on the day itself or the next one.")),
    PolicyEntry(
      "followup.connect", .hours, 1...720, \.playbook.connectHours,
      "How long after an interview to connect with whoever was met.",
      .judgement("A day after the thanks.")),
    PolicyEntry(
      "followup.feedback", .hours, 1...720, \.playbook.feedbackHours,
      "How long after a rejection to thank for it and ask what was missing.",
      .judgement("While they still have the reasons at hand.")),
    PolicyEntry(
      "followup.close", .hours, 1...720, \.playbook.closeHours,
      "How long after an acceptance every other recruiter is to be told.",
      .judgement("Before they put you forward elsewhere.")),
    PolicyEntry(
      "followup.grace", .days, 0...365, \.playbook.graceDays,
      "How long after the day of a decision they are left in peace.", leeway),
    PolicyEntry(
      "followup.reconnect", .businessDays, 1...365, \.playbook.silenceBusinessDays,
      "How long without a word to reconnect, where no day was named.",
      .judgement("A working week.")),
    PolicyEntry(
      "followup.ghosted", .days, 1...3650, \.playbook.ghostedDays,
      "How long without a sign of theirs to give a role up.",
      .judgement("Nine in ten answers come within two weeks; this is twice that.")),
    PolicyEntry(
      "followup.missed-call", .minutes, 0...1440, \.playbook.missedCallMinutes,
      "How long after its time a call of theirs counts as missed.", leeway),
    PolicyEntry(
      "followup.missed", .hours, 0...720, \.playbook.missedHours,
      "How long after its time any other promise of theirs counts as missed.", leeway),
    PolicyEntry(
      "followup.fade", .days, 1...180, \.playbook.fadeDays,
      "How long what is late stays on the list.",
      .judgement("Two weeks later nobody expects it any more.")),
  ]

  private static let leeway = Source.judgement("Who is a little late is not reminded of it.")

  /// How the recruiters of roles that have ended are kept warm.
  static let keepWarm = [
    PolicyEntry(
      key: "keep-warm.cadence", unit: .cadence,
      summary: "How often to be in touch with a recruiter whose role came to nothing.",
      source: .judgement("A recruiter is still the ally who brings the next role."),
      field: .cadence(\.playbook.keepWarm)),
    PolicyEntry(
      key: "keep-warm.accepted", unit: .cadence,
      summary: "The same once you have accepted an offer.",
      source: .judgement("Slower, as nobody is looking for work."),
      field: .cadence(\.playbook.keepWarmAfterAcceptance)),
    PolicyEntry(
      "keep-warm.days", .days, 0...365, \.playbook.keepWarmDays,
      "How long after the end of a role its recruiter is kept warm.", .judgement("A year.")),
    PolicyEntry(
      "keep-warm.rest", .days, 0...3650, \.playbook.restDays,
      "How long after an acceptance nobody is nudged.", .judgement("A quarter of a year.")),
  ]
}
