import HearthDomain

extension TrackRecord {
  /// Who answers, taken together.
  func repliesPart(windowDays: Double) -> StatsPart {
    StatsPart(
      heading: "Answers of recruiters", body: body,
      record: [
        "replies": .object([
          "asks": .optional(answers.whole), "answered": .optional(answers.part),
          "reply_share": .optional(answers.share),
          "median_reply_days": .optional(latencies.medianDays), "window_days": .double(windowDays),
        ])
      ])
  }

  private var body: StatsPart.Body {
    guard answers.whole > 0 else {
      return .nothing(
        "No recruiter was asked anything yet: 'hearth log' or 'hearth import' records what passed.")
    }
    var fields = Fields()
    fields.add("Answered", answers.barWords)
    fields.add(
      "Median",
      latencies.medianDays.map(spanned) ?? "too few to say (\(latencies.count))")
    return .fields(fields)
  }
}

extension Column {
  /// What a track record says, after what names whose it is.
  static let trackRecord = [
    Column("asks"), Column("answered"), Column("reply_share", "REPLIES", .right),
    Column("median_reply_days", "REPLY TIME", .right), Column("promises"),
    Column("promises_kept"), Column("promises_kept_share", "PROMISES KEPT", .right),
    Column("decisions"), Column("decisions_kept"),
    Column("decisions_kept_share", "DECISIONS KEPT", .right),
    Column("submissions", "SUBMITTED", .right), Column("interviews"),
    Column("interview_share", "INTERVIEWS", .right), Column("offers"),
    Column("offer_share", "OFFERS", .right), Column("breaches", "BREACHES", .right),
  ]
}

extension TrackRecord {
  /// The cells of ``Column/trackRecord``.
  var cells: [Cell] {
    [
      .int(answers.whole), .int(answers.part), answers.cell, latencies.cell,
      .int(promises.whole), .int(promises.part), promises.cell,
      .int(decisions.whole), .int(decisions.part), decisions.cell,
      Cell(.optional(interviews.whole), text: interviews.whole == 0 ? "" : "\(interviews.whole)"),
      .int(interviews.part), interviews.cell, .int(offers.part), offers.cell,
      Cell(.optional(breachCount), text: breachCount == 0 ? "" : "\(breachCount)")
        .styled(breachCount == 0 ? nil : .red),
    ]
  }
}
