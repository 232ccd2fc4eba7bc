import Foundation
import HearthDomain
import HearthEtiquette
import Testing

@Suite struct PlaybookPropertyTests {
  static let now = Instant(unixSeconds: 1_777_809_600)

  @Test func booksAreTelling() throws {
    var pending: Set<FollowUp.Rule> = []
    var states: Set<FollowUp.State> = []
    for seed in 0..<60 {
      var random = RandomBook(seed: UInt64(seed))
      let agenda = try random.scene(around: Self.now).agenda(asOf: Self.now)
      pending.formUnion(agenda.pending.map(\.rule))
      states.formUnion(agenda.followUps.map(\.state))
    }
    #expect(pending == Set(FollowUp.Rule.allCases))
    #expect(states == Set(FollowUp.State.allCases))
  }

  @Test("The order of the facts makes no difference", arguments: 0..<60)
  func orderMakesNoDifference(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    var scene = try random.scene(around: Self.now)
    let agenda = scene.agenda(asOf: Self.now)
    #expect(scene.agenda(asOf: Self.now) == agenda)
    random.shuffle(&scene.book)
    #expect(scene.agenda(asOf: Self.now) == agenda)
  }

  @Test("The overview has the same outlook, and what is owed to nobody", arguments: 0..<60)
  func overviewIsPartOfTheWhole(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let scene = try random.scene(around: Self.now)
    let overview = Playbook(terms: scene.terms, calendar: scene.calendar).overview(
      of: scene.book(asOf: Self.now), nextNudges: scene.nextNudges, asOf: Self.now)
    let whole = scene.agenda(asOf: Self.now)
    #expect(overview.outlook == whole.outlook)
    #expect(overview.followUps == whole.pending.filter { $0.contact == nil })
    let pressing = whole.pending.filter { followUp in
      followUp.rule == .missed
        || followUp.state == .open
          && [.thankYou, .debrief, .feedback, .close].contains(followUp.rule)
    }
    #expect(
      Set(whole.outlook.obligations.filter(\.value.isPressing).keys)
        == Set(pressing.compactMap(\.contact)))
  }

  @Test("Whom silence holds is told without touches, promises and plans", arguments: 0..<60)
  func silencesArePartOfTheWhole(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let scene = try random.scene(around: Self.now)
    var book = scene.book(asOf: Self.now)
    for contact in book.people.keys { book.people[contact]?.touches = [] }
    (book.commitments, book.customFollowUps) = ([], [])
    let silences = Playbook(terms: scene.terms, calendar: scene.calendar)
      .silences(of: book, nextNudges: scene.nextNudges, asOf: Self.now)
    let whole = scene.agenda(asOf: Self.now).outlook
    #expect(silences.quietUntil == whole.quietUntil)
    #expect(silences.cadences == whole.cadences)
    #expect(silences.rolesOpenedAt == whole.rolesOpenedAt)
    #expect(silences.restUntil == whole.restUntil)
  }

  @Test("Nobody besides the book has anything but a rest", arguments: 0..<60)
  func othersRestAtMost(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let scene = try random.scene(around: Self.now)
    let book = scene.book(asOf: Self.now)
    let whole = scene.agenda(asOf: Self.now).outlook
    let besides = Playbook(terms: scene.terms, calendar: scene.calendar)
      .outlook(besides: book, asOf: Self.now)
    #expect(besides.restUntil == whole.restUntil)
    let told = Set(whole.obligations.keys).union(whole.quietUntil.keys)
      .union(whole.cadences.keys).union(whole.rolesOpenedAt.keys).union(whole.interviews.keys)
    #expect(told.isSubset(of: book.people.keys))
  }

  @Test("Touches before the overview's start make no difference to it", arguments: 0..<120)
  func oldTouchesMakeNoDifference(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let scene = try random.scene(around: Self.now)
    let playbook = Playbook(terms: scene.terms, calendar: scene.calendar)
    let start = playbook.overviewStart(asOf: Self.now)
    let whole = scene.book(asOf: Self.now)
    var late = whole
    let patient = whole.acts.compactMap { act in
      if case .snoozed = act.verdict { act.key.contact } else { nil }
    }
    for (contact, person) in whole.people where !patient.contains(contact) {
      late.people[contact]?.touches = person.touches.filter { $0.occurredAt >= start }
      // Whoever was ever invited is known to have been.
      let isInvited = person.touches.contains { touch in
        touch.purpose == .connect && touch.direction != .inbound && touch.occurredAt < start
      }
      if isInvited, person.connection == .none { late.people[contact]?.connection = .pending }
    }
    #expect(
      playbook.overview(of: late, nextNudges: scene.nextNudges, asOf: Self.now)
        == playbook.overview(of: whole, nextNudges: scene.nextNudges, asOf: Self.now))
  }

  @Test("Keys are unique, and follow-ups sorted by due time", arguments: 0..<60)
  func keysAreUnique(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let followUps = try random.scene(around: Self.now).agenda(asOf: Self.now).followUps
    #expect(Set(followUps.map(\.key)).count == followUps.count)
    #expect(
      zip(followUps, followUps.dropFirst()).allSatisfy {
        ($0.dueAt, $0.key) < ($1.dueAt, $1.key)
      })
    #expect(followUps.allSatisfy { $0.opensAt <= $0.dueAt && !$0.reason.isEmpty })
  }

  @Test("An act closes its own follow-up and nothing else", arguments: 0..<60)
  func actClosesItsOwn(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let scene = try random.scene(around: Self.now)
    let before = scene.agenda(asOf: Self.now).followUps
    for verdict in [
      FollowUpAct.Verdict.done, .dismissed(reason: "no"),
      .snoozed(until: Self.now.adding(seconds: 86_400)),
    ] {
      for target in before where target.isPending {
        var acted = scene
        acted.book.acts.append(FollowUpAct(key: target.key, verdict: verdict, at: Self.now))
        let after = acted.agenda(asOf: Self.now).followUps
        #expect(after.filter { $0.key != target.key } == before.filter { $0.key != target.key })
        #expect(after.first { $0.key == target.key }?.isPending == false, "\(target) \(verdict)")
      }
    }
  }

  @Test("What was settled before stays so as time goes on", arguments: 0..<60)
  func settledStaysSettled(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let scene = try random.scene(around: Self.now)
    let settled = scene.agenda(asOf: Self.now).followUps.filter { $0.settledAt != nil }
    let later = scene.agenda(asOf: Self.now.adding(seconds: 30 * 86_400)).followUps
    let states = Dictionary(uniqueKeysWithValues: later.map { ($0.key, $0.settledAt) })
    for followUp in settled {
      // A role that moves on or a later meeting may have taken it away.
      if let settledAt = states[followUp.key] { #expect(settledAt != nil, "\(followUp)") }
    }
  }

  @Test("Pending follow-ups and obligations tell the same", arguments: 0..<60)
  func obligationsAgree(seed: UInt64) throws {
    var random = RandomBook(seed: seed)
    let agenda = try random.scene(around: Self.now).agenda(asOf: Self.now)
    let thanks = agenda.pending.filter {
      [.thankYou, .connect, .debrief, .feedback].contains($0.rule)
    }
    let promises = agenda.pending.filter { [.promise, .custom, .close].contains($0.rule) }
    for (contact, obligations) in agenda.outlook.obligations {
      #expect(
        obligations.thankYouDueAt == thanks.filter { $0.contact == contact }.map(\.dueAt).min())
      #expect(
        obligations.promiseDueAt == promises.filter { $0.contact == contact }.map(\.dueAt).min())
    }
    for followUp in thanks + promises {
      #expect(followUp.contact.map { agenda.outlook.obligations[$0] != nil } ?? true)
    }
  }
}
