import HearthDomain
import HearthEtiquette
import HearthTestSupport

/// Draws case books of every sort, the same ones in every run.
struct RandomBook {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func contact() -> Contact.ID {
    Contact.ID(rawValue: Int64.random(in: 1...6, using: &random))
  }

  private mutating func instant(_ now: Instant, _ days: ClosedRange<Double>) -> Instant {
    // Full hours make ties likely.
    now.adding(seconds: Int64(Double.random(in: days, using: &random) * 24) * 3_600)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  /// A search of some roles, with everything that can happen in one.
  mutating func scene(around now: Instant) throws -> Scene {
    var scene = Scene()
    for id in 1...Int64.random(in: 1...6, using: &random) {
      scene.book.files.append(try file(id, now))
    }
    for id in 1...6 {
      scene.book.people[Contact.ID(rawValue: Int64(id))] = person(Int64(id), now)
    }
    scene.book.commitments = (1...4).map { commitment($0, now) }
    scene.book.customFollowUps = (1...2).map { custom($0, now) }
    for followUp in scene.agenda(asOf: now).followUps where chance(0.3) {
      scene.book.acts.append(
        FollowUpAct(key: followUp.key, verdict: verdict(now), at: instant(now, -20...0)))
    }
    for (contact, _) in scene.book.people where chance(0.3) {
      scene.nextNudges[contact] = now.adding(seconds: (contact.rawValue - 3) * 86_400)
    }
    if chance(0.5) {
      scene.terms.thankYouHours = pick([4, 200])
      scene.terms.fadeDays = pick([2, 40])
      scene.terms.ghostedDays = pick([10, 60])
      scene.terms.graceDays = pick([0, 5])
    }
    return scene
  }

  mutating func shuffle(_ book: inout CaseBook) {
    book.files.shuffle(using: &random)
    for index in book.files.indices {
      book.files[index].moves.shuffle(using: &random)
      book.files[index].interviews.shuffle(using: &random)
      book.files[index].submissions.shuffle(using: &random)
    }
    for contact in book.people.keys.sorted() {
      book.people[contact]?.touches.shuffle(using: &random)
    }
    book.commitments.shuffle(using: &random)
    book.customFollowUps.shuffle(using: &random)
    book.acts.shuffle(using: &random)
  }

  private mutating func verdict(_ now: Instant) -> FollowUpAct.Verdict {
    pick([.done, .dismissed(reason: "no"), .snoozed(until: instant(now, -5...5))])
  }

  private mutating func file(_ id: Int64, _ now: Instant) throws -> CaseFile {
    // An acceptance is rare, or little else would be seen.
    let stages = Stage.allCases.filter { $0 != .accepted || chance(0.3) }
    let opportunity = Opportunity(
      id: Opportunity.ID(rawValue: id), uid: UID(rawValue: "role-\(id)"),
      details: Opportunity.Details(
        title: "Engineer \(id)", client: chance(0.7) ? "Initech" : nil,
        recruiter: chance(0.8) ? contact() : nil),
      stage: pick(stages), since: instant(now, -60...0))
    var file = CaseFile(opportunity: opportunity)
    file.moves = [
      StageMove(opportunity: opportunity.id, from: nil, to: .lead, at: instant(now, -90...(-60)))
    ]
    if chance(0.3) {
      file.moves.append(
        StageMove(
          opportunity: opportunity.id, from: pick([.lead, .screening]), to: opportunity.stage,
          at: opportunity.since))
    }
    for number in 0..<Int64.random(in: 0...3, using: &random) {
      file.interviews.append(try interview(id * 10 + number, opportunity.id, now))
    }
    if chance(0.4) { file.submissions = [submission(id, now)] }
    return file
  }

  private mutating func submission(_ id: Int64, _ now: Instant) -> Submission {
    Submission(
      id: Submission.ID(rawValue: id), uid: UID(rawValue: "submission-\(id)"),
      details: Submission.Details(
        opportunity: Opportunity.ID(rawValue: id), agency: "Ark Talent", recruiter: contact(),
        submittedAt: instant(now, -60...(-40))))
  }

  private mutating func interview(
    _ id: Int64, _ opportunity: Opportunity.ID, _ now: Instant
  ) throws -> Interview {
    let start = instant(now, -40...10)
    let details = try Interview.Details(
      opportunity: opportunity, round: Int(id % 10) + 1, startsAt: start,
      endsAt: start.adding(seconds: 3_600), timeZone: pick([Scene.dublin, Scene.newYork]),
      panel: (0..<Int.random(in: 0...3, using: &random)).map { _ in contact() })
    let isOver = details.endsAt <= now
    return Interview(
      id: Interview.ID(rawValue: id), uid: UID(rawValue: "interview-\(id)"), details: details,
      status: isOver ? pick([.held, .scheduled, .cancelled]) : pick([.scheduled, .cancelled]),
      exitCard: isOver && chance(0.5) ? try card(details.endsAt) : nil,
      recruiter: isOver && chance(0.1) ? contact() : nil)
  }

  private mutating func card(_ end: Instant) throws -> ExitCard {
    let day = chance(0.6) ? Day(of: instant(end, 1...20), secondsFromUTC: 0) : nil
    return try ExitCard(
      decisionBy: day, isNotTold: day == nil, unsaid: chance(0.5) ? ["on-call"] : [],
      recordedAt: end)
  }

  private mutating func person(_ id: Int64, _ now: Instant) -> CasePerson {
    var person = CasePerson(
      status: chance(0.9) ? .active : .archived,
      connection: pick(LinkedInConnection.allCases))
    for number in 0..<Int64.random(in: 0...8, using: &random) {
      let at = instant(now, -50...2)
      let mark = TouchMark(
        touchpoint: Touchpoint.ID(rawValue: id * 100 + number),
        occurredOn: Day(of: at, secondsFromUTC: 0), occurredAt: at,
        channel: pick(Touchpoint.Channel.allCases),
        direction: pick([.inbound, .outbound, nil]),
        purpose: chance(0.7) ? pick(Touchpoint.Purpose.allCases) : nil)
      person.touches.append(mark)
    }
    return person
  }

  private mutating func commitment(_ id: Int64, _ now: Instant) -> Commitment {
    Commitment(
      id: Commitment.ID(rawValue: id), uid: UID(rawValue: "promise-\(id)"),
      details: Commitment.Details(
        by: pick(Commitment.Side.allCases), contact: contact(),
        kind: pick(Commitment.Kind.allCases), text: "talk it over", dueAt: instant(now, -20...10)),
      state: pick(Commitment.State.allCases), settledAt: chance(0.4) ? instant(now, -10...0) : nil,
      recordedAt: instant(now, -40...(-20)))
  }

  private mutating func custom(_ id: Int64, _ now: Instant) -> CustomFollowUp {
    CustomFollowUp(
      id: CustomFollowUp.ID(rawValue: id), uid: UID(rawValue: "custom-\(id)"),
      details: CustomFollowUp.Details(
        contact: chance(0.8) ? contact() : nil, text: "send a card", dueAt: instant(now, -20...10)),
      recordedAt: instant(now, -40...(-20)))
  }
}
