public import HearthDomain

/// The practice around interviews: what a meeting, a silence, a promise and an ending oblige to.
///
/// A pure function of the case book and the time. Follow-ups are derived anew whenever they are asked
/// for; only what the owner says of them is stored.
public struct Playbook: Sendable {
  public let terms: PlaybookTerms
  /// The owner's clock, work days and holidays.
  public let calendar: BusinessCalendar

  public init(terms: PlaybookTerms, calendar: BusinessCalendar) {
    self.terms = terms
    self.calendar = calendar
  }

  /// What is owed as of `now`, and what attention has to know of it.
  ///
  /// The order within `book` makes no difference; it is to be the book as of `now`.
  ///
  /// - Parameters:
  ///   - book: All cases, people, promises, plans and acts.
  ///   - nextNudges: When each person may be reached out to again, by the nag guard; whoever is missing
  ///     may be at any time.
  ///   - now: What counts as now.
  /// - Returns: The follow-ups by due time, and the outlook.
  public func agenda(
    of book: CaseBook, nextNudges: [Contact.ID: Instant] = [:], asOf now: Instant
  ) -> Agenda {
    agenda(of: book, nextNudges, asOf: now, isOverview: false)
  }

  /// Before when nothing that a touch may have settled is still to be done: an overview needs no touches
  /// that are older, but for those with whom a follow-up was put off.
  public func overviewStart(asOf now: Instant) -> Instant {
    now.adding(wholeDays: -terms.settlingDays)
  }

  /// The same outlook, with no follow-ups but those to be done now that are owed to nobody in
  /// particular: what there is time for where there are thousands of cases.
  public func overview(
    of book: CaseBook, nextNudges: [Contact.ID: Instant] = [:], asOf now: Instant
  ) -> Agenda {
    agenda(of: book, nextNudges, asOf: now, isOverview: true)
  }

  /// Of the outlook, whom silence holds: who is left in peace, who is kept warm and who has a new role to
  /// talk about; no touches, promises and plans are needed for that.
  public func silences(
    of book: CaseBook, nextNudges: [Contact.ID: Instant] = [:], asOf now: Instant
  ) -> Outlook {
    var desk = Desk(book, self, nextNudges: nextNudges, asOf: now, isOverview: true)
    ReconnectRule.apply(to: &desk)
    return desk.silences
  }

  /// The outlook for whoever no case of `book` is about: all there is to it is whether the search is on.
  public func outlook(besides book: CaseBook, asOf now: Instant) -> Outlook {
    Outlook(
      obligations: [:], interviews: [:], quietUntil: [:], cadences: [:], rolesOpenedAt: [:],
      restUntil: Search(book).restUntil(terms, asOf: now))
  }

  private func agenda(
    of book: CaseBook, _ nextNudges: [Contact.ID: Instant], asOf now: Instant, isOverview: Bool
  ) -> Agenda {
    var desk = Desk(book, self, nextNudges: nextNudges, asOf: now, isOverview: isOverview)
    for rule in Self.rules { rule.apply(to: &desk) }
    return Agenda(followUps: desk.sortedFollowUps, outlook: desk.takeOutlook())
  }

  static var rules: [any PlaybookRule.Type] {
    [
      ThankYouRule.self, DebriefRule.self, ReconnectRule.self, FeedbackRule.self, CloseRule.self,
      PromiseRule.self, MissedRule.self, CustomRule.self, ConnectRule.self, ExitCardRule.self,
      GhostedRule.self,
    ]
  }
}

extension PlaybookTerms {
  /// Days after which nothing that a touch may settle is still to be done: it was due so many hours after
  /// what it follows from, or at the end of that day, and has faded.
  fileprivate var settlingDays: Int {
    let hours = max(thankYouHours, connectHours, feedbackHours, closeHours, missedHours)
    return hours / 24 + 2 + fadeDays
  }
}

/// A rule of the playbook.
protocol PlaybookRule {
  /// What the follow-ups that it finds are called.
  static var rule: FollowUp.Rule { get }

  /// Adds the follow-ups that the rule finds owed to `desk`.
  static func apply(to desk: inout Desk)
}
