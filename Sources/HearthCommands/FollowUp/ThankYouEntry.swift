import HearthDomain
import HearthEtiquette

/// One line of the ledger of thanks: whether one person was thanked for one interview.
struct ThankYouEntry {
  let followUp: FollowUp

  enum State: String {
    case open
    case drafted
    case snoozed
    case late
    case sent
    /// Sent after it was due.
    case sentLate = "sent late"
    case waived
    /// Never sent, and not expected any more.
    case missed
  }

  /// `nil` for a follow-up of another rule, and for an interview that isn't over.
  init?(_ followUp: FollowUp) {
    guard followUp.rule == .thankYou, followUp.state != .waiting else { return nil }
    self.followUp = followUp
  }

  var state: State {
    switch followUp.state {
    case .snoozed: .snoozed
    case .open, .waiting: followUp.verdict == .drafted ? .drafted : .open
    case .late: .late
    case .faded: .missed
    case .dismissed: .waived
    case .done: followUp.settledAt.map { $0 > followUp.dueAt } ?? false ? .sentLate : .sent
    }
  }

  func isFaded(asOf now: Instant) -> Bool {
    followUp.fadesAt.map { $0 < now } ?? false
  }
}

extension Session {
  /// The whole ledger, the first due first.
  func thanks() throws -> [ThankYouEntry] {
    try agenda(asOf: context.now).followUps.compactMap(ThankYouEntry.init)
  }

  func listing(of ledger: [ThankYouEntry]) throws -> Listing {
    let names = try summaries(of: ledger.compactMap(\.followUp.contact).unique)
    return Listing(
      columns: [
        Column("id", "ID"), Column("contact", "WHO"), Column("contact_id"),
        Column("interview_id", "INTERVIEW", .right), Column("ended_at", "ENDED"),
        Column("due_at", "DUE"), Column("state", "STATE"), Column("sent_at", "SENT"),
        Column("time_zone"), Column("reason", "FOR"), Column("next"),
      ],
      rows: ledger.map { cells(of: $0, names) })
  }

  private func cells(
    of entry: ThankYouEntry, _ names: [Contact.ID: ContactSummary]
  ) -> [Cell] {
    let followUp = entry.followUp
    let isSent = followUp.state == .done
    return [
      .text(followUp.key.handle), .text(followUp.contact.flatMap { names[$0]?.displayName }),
      .int(followUp.contact?.rawValue), .int(followUp.interview?.rawValue),
      cell(followUp.opensAt), cell(followUp.dueAt),
      .text(entry.state.rawValue).styled(entry.state == .late ? .yellow : nil),
      cell(isSent ? followUp.settledAt : nil), .text(followUp.timeZone),
      .text(followUp.reason), .text(followUp.nextAct(over: .email)),
    ]
  }
}
