import Foundation
import HearthDomain
import HearthEtiquette
import Testing

/// A made-up search for work, told fact by fact, and what the playbook makes of it.
struct Scene {
  static let dublin = "Europe/Dublin"
  static let newYork = "America/New_York"
  /// Owners live in Dublin unless a test says otherwise.
  static let calendar = BusinessCalendar(timeZone: TimeZone(identifier: dublin) ?? .gmt)

  static let (dana, kim, lee, ray, sam) = (
    Contact.ID(rawValue: 1), Contact.ID(rawValue: 2), Contact.ID(rawValue: 3),
    Contact.ID(rawValue: 4), Contact.ID(rawValue: 5)
  )

  var book = CaseBook()
  var terms = PlaybookTerms.standard
  var calendar = Self.calendar
  var nextNudges: [Contact.ID: Instant] = [:]
  private var lastTouchID: Int64 = 0

  /// The instant at which clocks in `zone` show `2026-05-03 15:00`, with seconds if need be.
  static func at(_ text: String, in zone: String = dublin) throws -> Instant {
    let parts = text.split(separator: " ")
    let clock = try #require(parts.last).split(separator: ":").compactMap { Int($0) }
    let second = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    return Instant(
      day: try #require(Day(String(parts[0]))), secondOfDay: second,
      in: try #require(TimeZone(identifier: zone)))
  }

  func agenda(asOf now: String, in zone: String = dublin) throws -> Agenda {
    agenda(asOf: try Self.at(now, in: zone))
  }

  func agenda(asOf now: Instant) -> Agenda {
    Playbook(terms: terms, calendar: calendar).agenda(
      of: book(asOf: now), nextNudges: nextNudges, asOf: now)
  }

  /// The book with everybody's statistics as they were.
  func book(asOf now: Instant) -> CaseBook {
    var book = book
    for (contact, person) in book.people {
      book.people[contact]?.statistics = RelationshipStatistics(
        of: person.touches.filter { $0.occurredAt <= now })
    }
    return book
  }

  /// The follow-ups of a rule.
  func all(_ rule: FollowUp.Rule, asOf now: String, in zone: String = dublin) throws -> [FollowUp] {
    try agenda(asOf: now, in: zone).followUps.filter { $0.rule == rule }
  }

  /// The one follow-up of a rule.
  func one(_ rule: FollowUp.Rule, asOf now: String, in zone: String = dublin) throws -> FollowUp {
    let found = try all(rule, asOf: now, in: zone)
    try #require(found.count == 1, "\(found.count) of \(rule)")
    return found[0]
  }

  /// The state of the one follow-up of a rule at `instant`; `nil` if there is none.
  func state(_ rule: FollowUp.Rule, asOf instant: Instant) -> FollowUp.State? {
    agenda(asOf: instant).followUps.first { $0.rule == rule }?.state
  }
}

extension Scene {
  // MARK: Facts

  /// Adds a role that came up on 1 January 2026, and came to its stage at `since`.
  mutating func role(
    _ id: Int64 = 1, _ stage: Stage = .interviewing, from: Stage? = .lead,
    since: String = "2026-01-02 09:00",
    client: String? = "Initech", recruiter: Contact.ID? = dana, opened: String = "2026-01-01 09:00",
    value: Double? = nil
  ) throws {
    try role(
      id, stage, from: from, since: try Self.at(since), client: client, recruiter: recruiter,
      opened: try Self.at(opened), value: value)
  }

  mutating func role(
    _ id: Int64 = 1, _ stage: Stage = .interviewing, from: Stage? = .lead, since: Instant,
    client: String? = "Initech", recruiter: Contact.ID? = dana, opened: Instant,
    value: Double? = nil
  ) throws {
    var details = Opportunity.Details(title: "Engineer \(id)", client: client, recruiter: recruiter)
    details.value = value
    let opportunity = Opportunity(
      id: Opportunity.ID(rawValue: id), uid: UID(rawValue: "role-\(id)"), details: details,
      stage: stage, since: since)
    let moves = [
      StageMove(opportunity: opportunity.id, from: nil, to: .lead, at: opened),
      StageMove(opportunity: opportunity.id, from: from, to: stage, at: since),
    ]
    book.files.append(CaseFile(opportunity: opportunity, moves: moves))
  }

  /// Adds an interview of an hour that ends at `end`, for the role that was added last.
  mutating func interview(
    _ id: Int64 = 1, end: String, in zone: String = dublin, panel: [Contact.ID] = [kim],
    round: Int = 1, format: Interview.Format = .video, status: Interview.Status = .held,
    card: ExitCard? = nil, recruiter: Contact.ID? = nil
  ) throws {
    let endsAt = try Self.at(end, in: zone)
    try interview(
      id, from: endsAt.adding(seconds: -3600), to: endsAt, in: zone, panel: panel, round: round,
      format: format, status: status, card: card, recruiter: recruiter)
  }

  mutating func interview(
    _ id: Int64 = 1, from start: Instant, to end: Instant, in zone: String,
    panel: [Contact.ID] = [kim], round: Int = 1, format: Interview.Format = .video,
    status: Interview.Status = .held, card: ExitCard? = nil, recruiter: Contact.ID? = nil
  ) throws {
    let last = book.files.count - 1
    let details = try Interview.Details(
      opportunity: book.files[last].opportunity.id, round: round, startsAt: start, endsAt: end,
      timeZone: zone, format: format, panel: panel)
    book.files[last].interviews.append(
      Interview(
        id: Interview.ID(rawValue: id), uid: UID(rawValue: "interview-\(id)"), details: details,
        status: status, exitCard: card, recruiter: recruiter))
  }

  static func card(
    decisionBy: String? = nil, unsaid: [String] = [], recorded: String = "2026-01-02 09:00"
  ) throws -> ExitCard {
    try ExitCard(
      decisionBy: try decisionBy.map { try #require(Day($0)) }, isNotTold: decisionBy == nil,
      unsaid: unsaid, recordedAt: try at(recorded))
  }

  mutating func touch(
    _ contact: Contact.ID, _ purpose: Touchpoint.Purpose? = nil, at text: String,
    _ direction: Touchpoint.Direction? = .outbound, channel: Touchpoint.Channel = .email
  ) throws {
    touch(contact, purpose, at: try Self.at(text), direction, channel: channel)
  }

  mutating func touch(
    _ contact: Contact.ID, _ purpose: Touchpoint.Purpose? = nil, at occurredAt: Instant,
    _ direction: Touchpoint.Direction? = .outbound, channel: Touchpoint.Channel = .email
  ) {
    lastTouchID += 1
    let mark = TouchMark(
      touchpoint: Touchpoint.ID(rawValue: lastTouchID),
      occurredOn: Day(of: occurredAt, in: calendar.timeZone), occurredAt: occurredAt,
      channel: channel, direction: direction, purpose: purpose)
    book.people[contact, default: CasePerson()].touches.append(mark)
  }

  mutating func act(
    _ key: FollowUp.Key, _ verdict: FollowUpAct.Verdict, at text: String
  ) throws {
    book.acts.append(FollowUpAct(key: key, verdict: verdict, at: try Self.at(text)))
  }

  mutating func promise(
    by side: Commitment.Side, _ kind: Commitment.Kind = .other, contact: Contact.ID = dana,
    due: String, recorded: String = "2026-01-02 09:00"
  ) throws {
    promise(
      by: side, kind, contact: contact, due: try Self.at(due), recorded: try Self.at(recorded))
  }

  mutating func promise(
    by side: Commitment.Side, _ kind: Commitment.Kind = .other, contact: Contact.ID = dana,
    due: Instant, recorded: Instant
  ) {
    let id = Int64(book.commitments.count + 1)
    book.commitments.append(
      Commitment(
        id: Commitment.ID(rawValue: id), uid: UID(rawValue: "promise-\(id)"),
        details: Commitment.Details(
          by: side, contact: contact, kind: kind, text: "talk it over", dueAt: due),
        recordedAt: recorded))
  }
}

extension Scene {
  mutating func plan(due: Instant, recorded: Instant) {
    book.customFollowUps.append(
      CustomFollowUp(
        id: CustomFollowUp.ID(rawValue: 1), uid: UID(rawValue: "plan"),
        details: CustomFollowUp.Details(contact: Self.dana, text: "send a card", dueAt: due),
        recordedAt: recorded))
  }
}

/// An instant and the seconds just before and just after it, with what should hold at each.
func around<Value>(
  _ instant: Instant, before: Value, at value: Value, after: Value
) -> [(Instant, Value)] {
  [(instant.adding(seconds: -1), before), (instant, value), (instant.adding(seconds: 1), after)]
}
