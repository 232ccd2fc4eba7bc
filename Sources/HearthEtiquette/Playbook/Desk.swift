import HearthDomain

/// The case book spread out for one reading: what the rules look up, and what they find.
struct Desk {
  let now: Instant
  let terms: PlaybookTerms
  let book: CaseBook
  let nextNudges: [Contact.ID: Instant]
  let cases: [CaseState]
  let search: Search
  let acquaintances: [Contact.ID: Acquaintance]
  private(set) var followUps: [FollowUp] = []
  /// What the follow-ups found so far leave open.
  var obligations: [Contact.ID: Obligations]
  /// To whom a word is due after a silence.
  private(set) var overdue: Set<Contact.ID> = []
  /// When whom was thanked for a round, and of which role.
  private(set) var thanksGiven: [Contact.ID: [Thanks]] = [:]
  private let isOverview: Bool
  private var clocks: Clocks
  private let acts: [FollowUp.Key: FollowUpAct]

  init(
    _ book: CaseBook, _ playbook: Playbook, nextNudges: [Contact.ID: Instant], asOf now: Instant,
    isOverview: Bool
  ) {
    self.now = now
    self.book = book
    self.nextNudges = nextNudges
    self.isOverview = isOverview
    let terms = playbook.terms
    self.terms = terms
    var clocks = Clocks(playbook.calendar)
    let search = Search(book)
    self.search = search
    cases = book.files.map { CaseState($0, search, terms: terms, clocks: &clocks, asOf: now) }
    obligations = Dictionary(minimumCapacity: book.people.count)
    acquaintances = book.people.mapValues { Acquaintance($0, clocks: &clocks, asOf: now) }
    acts = Dictionary(
      book.acts.lazy.filter { $0.at <= now }.map { ($0.key, $0) }, uniquingKeysWith: max)
    self.clocks = clocks
  }

  /// Thanks for a round of a role.
  struct Thanks {
    let at: Instant
    let opportunity: Opportunity.ID?
  }

  // MARK: What rules look up

  func acquaintance(_ contact: Contact.ID) -> Acquaintance {
    acquaintances[contact] ?? .stranger
  }

  /// Whether anything may be owed to `contact`: it is neither put away nor to be left alone.
  func isActive(_ contact: Contact.ID) -> Bool {
    acquaintance(contact).status == .active
  }

  /// When the owner closed the follow-up of that key; `nil` if the last word on it was another.
  func closing(of key: FollowUp.Key) -> Instant? {
    guard let act = acts[key] else { return nil }
    switch act.verdict {
    case .done, .dismissed: return act.at
    case .snoozed, .drafted: return nil
    }
  }

  /// When the owner did the follow-up of that key; `nil` if the last word on it was another.
  func doing(of key: FollowUp.Key) -> Instant? {
    acts[key].flatMap { $0.verdict == .done ? $0.at : nil }
  }

  mutating func ownDay(of instant: Instant) -> Day { clocks.ownDay(of: instant) }

  mutating func ownClock(of instant: Instant) -> String { clocks.ownClock(of: instant) }

  mutating func day(of instant: Instant, in timeZone: String) -> Day {
    clocks.day(of: instant, in: timeZone)
  }

  /// The start of the business day that comes so many business days after `instant`, by the owner's
  /// clock.
  mutating func afterSilence(since instant: Instant) -> Instant {
    clocks.start(ofBusinessDay: terms.silenceBusinessDays, after: instant)
  }

  /// `instant` on a business day of the owner's; else the start of the next one.
  mutating func rolledForward(_ instant: Instant) -> Instant { clocks.rolledForward(instant) }

  /// The last second of the owner's day.
  mutating func endOfOwnDay(_ instant: Instant) -> Instant { clocks.endOfOwnDay(instant) }

  // MARK: What rules find

  /// The follow-ups by due time, then by key.
  var sortedFollowUps: [FollowUp] {
    // Follow-ups are large: what is moved about while sorting is when they are due and where they are.
    let places = followUps.indices.map { (dueAt: followUps[$0].dueAt, place: $0) }
    let sorted = places.sorted { left, right in
      left.dueAt != right.dueAt
        ? left.dueAt < right.dueAt : followUps[left.place].key < followUps[right.place].key
    }
    return sorted.map { followUps[$0.place] }
  }

  /// Adds what a rule found, and why.
  mutating func add(_ duty: Duty, because basis: (inout Desk) -> FollowUp.Basis) {
    let act = acts[duty.key]
    let isPending = duty.isPending(after: act, fadeDays: terms.fadeDays, asOf: now)
    // Follow-ups are large: where there are thousands, those that nobody looks at aren't made.
    if isOverview ? isPending && duty.key.contact == nil : true {
      followUps.append(
        duty.followUp(because: basis(&self), after: act, fadeDays: terms.fadeDays, asOf: now))
    }
    guard let contact = duty.key.contact else { return }
    if duty.key.rule == .thankYou, let at = duty.doneAt {
      thanksGiven[contact, default: []].append(Thanks(at: at, opportunity: duty.opportunity))
    }
    guard isPending else { return }
    obligations[contact, default: Obligations()].add(duty, asOf: now)
    if duty.key.rule == .reconnect { overdue.insert(contact) }
  }
}

extension Duty {
  /// Whether it is to be seen whatever it weighs: what they promised and the time for it has passed, or
  /// what is owed to them and still in time.
  fileprivate func isPressing(asOf now: Instant) -> Bool {
    switch key.rule {
    case .missed: true
    case .thankYou, .debrief, .feedback, .close: now <= dueAt
    case .connect, .exitCard, .reconnect, .ghosted, .promise, .custom: false
    }
  }
}

extension Obligations {
  /// Takes in what a follow-up leaves open; of several of a kind the earliest due counts.
  fileprivate mutating func add(_ duty: Duty, asOf now: Instant) {
    isPressing = isPressing || duty.isPressing(asOf: now)
    isClosing = isClosing || duty.key.rule == .close
    switch duty.key.rule {
    case .thankYou, .debrief, .feedback, .connect:
      thankYouDueAt = min(thankYouDueAt ?? duty.dueAt, duty.dueAt)
    case .promise, .custom, .close:
      promiseDueAt = min(promiseDueAt ?? duty.dueAt, duty.dueAt)
    case .reconnect, .missed:
      guard let at = duty.decisionAt else { return }
      decisionAt = min(decisionAt ?? at, at)
    case .exitCard, .ghosted: break
    }
  }
}
