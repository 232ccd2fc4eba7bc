import HearthDomain
import HearthEtiquette
import HearthStore
import HearthTestSupport
import Testing

/// What follows for one contact can be told from their own cases, without reading all others.
@Suite struct ContactCasesTests {
  private static let names = ["Dana", "Kim", "Lee", "Ray", "Sam"]

  @Test("A contact's own cases tell the same as all of them", arguments: 0..<12 as Range<UInt64>)
  func ownCasesTellTheSame(seed: UInt64) throws {
    let hearth = try world(seed: seed)
    for days in [0, 3, 20, 400] {
      let moment = TestHearth.now.adding(seconds: Int64(days) * 86_400)
      let whole = try agenda(of: nil, in: hearth, asOf: moment)
      for id in 1...Int64(Self.names.count) {
        let contact = Contact.ID(rawValue: id)
        let own = try agenda(of: [contact], in: hearth, asOf: moment)
        #expect(
          own.followUps.filter { $0.contact == contact }
            == whole.followUps.filter { $0.contact == contact })
        #expect(told(own.outlook, of: contact) == told(whole.outlook, of: contact))
      }
    }
  }

  @Test("Late touches alone tell the same in an overview", arguments: 0..<12 as Range<UInt64>)
  func lateTouchesTellTheSame(seed: UInt64) throws {
    let hearth = try world(seed: seed)
    for days in [0, 3, 9, 16, 20, 400] {
      try expectSameOverview(in: hearth, asOf: TestHearth.now.adding(seconds: Int64(days) * 86_400))
    }
  }

  @Test func thanksThatWerePutOffAreSettledByAnOldTouch() throws {
    let hearth = try TestHearth()
    for name in ["Dana", "Kim"] { try hearth.succeed("contact", "add", name) }
    try hearth.succeed("opp", "add", "Engineer", "--recruiter", "Dana", "--at", "2026-03-01")
    try hearth.succeed("interview", "add", "1", "2026-04-10 14:00", "--with", "Kim")
    try hearth.succeed("interview", "done", "1", "--not-told")
    try hearth.succeed(
      "log", "email", "Kim", "--purpose", "thank-you", "--at", "2026-04-12 10:00")
    let kim = Contact.ID(rawValue: 2)
    let thanks = try #require(
      agenda(of: nil, in: hearth, asOf: TestHearth.now).followUps.first {
        $0.rule == .thankYou && $0.contact == kim
      })
    let end = TestHearth.now.adding(seconds: 86_400)
    try hearth.database.insertAct(
      FollowUpAct(key: thanks.key, verdict: .snoozed(until: end), at: TestHearth.now),
      by: ChangeOrigin(
        command: "t", arguments: [], actor: "t", at: TestHearth.now, timeZone: hearth.timeZone))
    let outlook = try expectSameOverview(in: hearth, asOf: end.adding(seconds: 1))
    #expect(outlook.obligations[kim]?.thankYouDueAt == nil)
  }

  @discardableResult private func expectSameOverview(
    in hearth: TestHearth, asOf moment: Instant
  ) throws -> Outlook {
    let playbook = Playbook(terms: .standard, calendar: BusinessCalendar(timeZone: hearth.timeZone))
    let book = try hearth.database.caseBook(
      of: nil, .touches(since: playbook.overviewStart(asOf: moment)), asOf: moment)
    let outlook = playbook.overview(of: book, asOf: moment).outlook
    #expect(try outlook == agenda(of: nil, in: hearth, asOf: moment).outlook)
    try expectSameSilences(as: outlook, in: hearth, asOf: moment)
    return outlook
  }

  private func expectSameSilences(
    as outlook: Outlook, in hearth: TestHearth, asOf moment: Instant
  ) throws {
    let book = try hearth.database.caseBook(of: nil, .silences, asOf: moment)
    #expect(book.people.values.flatMap(\.touches).isEmpty)
    let silences = Playbook(terms: .standard, calendar: BusinessCalendar(timeZone: hearth.timeZone))
      .silences(of: book, asOf: moment)
    #expect(silences.quietUntil == outlook.quietUntil)
    #expect(silences.cadences == outlook.cadences)
    #expect(silences.rolesOpenedAt == outlook.rolesOpenedAt)
    #expect(silences.restUntil == outlook.restUntil)
  }

  @Test func casesOfOthersAreNotRead() throws {
    let hearth = try TestHearth()
    for name in ["Dana", "Kim"] {
      try hearth.succeed("contact", "add", name)
      try hearth.succeed("opp", "add", "Role of \(name)", "--recruiter", name)
      try hearth.succeed("promise", "add", name, "write", "--due", "fri")
    }
    let book = try hearth.database.caseBook(of: [Contact.ID(rawValue: 2)], asOf: TestHearth.now)
    #expect(book.files.map(\.opportunity.details.title) == ["Role of Kim"])
    #expect(book.commitments.count == 1)
  }

  private func agenda(
    of contacts: [Contact.ID]?, in hearth: TestHearth, asOf moment: Instant
  ) throws -> Agenda {
    let book = try hearth.database.caseBook(of: contacts, asOf: moment)
    return Playbook(terms: .standard, calendar: BusinessCalendar(timeZone: hearth.timeZone))
      .agenda(of: book, asOf: moment)
  }

  private func told(_ outlook: Outlook, of contact: Contact.ID) -> [String] {
    [
      "\(outlook.obligations[contact, default: Obligations()])",
      "\(String(describing: outlook.quietUntil[contact]))",
      "\(String(describing: outlook.cadences[contact]))",
      "\(String(describing: outlook.rolesOpenedAt[contact]))",
      "\(String(describing: outlook.restUntil))",
    ]
  }

  // MARK: A made-up search

  private func world(seed: UInt64) throws -> TestHearth {
    var random = SeededGenerator(seed: seed)
    let hearth = try TestHearth()
    for name in Self.names { try hearth.succeed("contact", "add", name) }
    for number in 1...6 { try addRole(number, to: hearth, &random) }
    for name in Self.names {
      let day = Int.random(in: 1...30, using: &random)
      try hearth.succeed(
        "log", "email", name, "--at", "2026-04-\(day < 10 ? "0" : "")\(day) 10:00",
        Bool.random(using: &random) ? "--in" : "--out", "--purpose",
        ["thank-you", "application", "connect", "x"].randomElement(using: &random) ?? "x")
    }
    return hearth
  }

  private func addRole(
    _ number: Int, to hearth: TestHearth, _ random: inout SeededGenerator
  ) throws {
    let people = Self.names.shuffled(using: &random)
    try hearth.succeed(
      "opp", "add", "Role \(number)", "--recruiter", people[0], "--at", "2026-03-0\(number)")
    if Bool.random(using: &random) {
      try hearth.succeed(
        "opp", "submit", "\(number)", "--via", "Agency \(number)", "--at", "2026-03-10")
      // Whoever put the candidate forward stays among the recruiters.
      try hearth.succeed("opp", "edit", "\(number)", "--recruiter", people[1])
    }
    try hearth.succeed(
      "interview", "add", "\(number)", "2026-04-\(20 + number) 14:00", "--with", people[2])
    if Bool.random(using: &random) {
      try hearth.succeed(
        "interview", "done", "\(number)", "--decision-by", "2026-05-0\(number)", "--unsaid", "x")
    }
    try hearth.succeed(
      "promise", "add", "--by", Bool.random(using: &random) ? "me" : "them", people[3], "write",
      "--due", "2026-05-0\(number)")
    let outcome = ["", "", "rejected", "ghosted", "accepted"].randomElement(using: &random) ?? ""
    if outcome == "accepted" {
      try hearth.succeed("opp", "move", "\(number)", "offer", "--at", "2026-04-29")
    }
    if !outcome.isEmpty {
      try hearth.succeed("opp", "move", "\(number)", outcome, "--at", "2026-05-01")
    }
  }
}
