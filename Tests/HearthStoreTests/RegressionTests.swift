import HearthDomain
import Testing

@testable import HearthStore

/// Faults that were found and mended, each named for the fact that now holds.
@Suite struct RegressionTests {
  let database: HearthDatabase

  init() throws {
    database = try HearthDatabase.inMemory()
  }

  func importTouchpoint(
    _ key: String, with contact: String, email: String? = nil
  ) throws -> ImportReport {
    let draft = TouchpointDraft(
      line: 2, key: key, digest: .fixture(naming: contact + (email ?? "")), contact: contact,
      email: email, details: .fixture(with: []))
    var rows = [draft]
    return try database.importTouchpoints(
      ImportOptions(source: "test", today: Day(number: 20_000), createsContacts: true),
      by: .fixture("import"), skip: { _ in }, next: { rows.popLast().map { .draft($0) } })
  }

  func importContact(_ key: String, _ details: Contact.Details) throws -> ImportReport {
    var rows = [
      ContactDraft(
        line: 2, key: key, isKeyItsOwn: true, digest: .fixture(naming: "\(details)"),
        details: details)
    ]
    return try database.importContacts(
      ImportOptions(source: "test", today: Day(number: 20_000)),
      by: .fixture("import"), skip: { _ in }, next: { rows.popLast().map { .draft($0) } })
  }

  @Test func reimportedRowMayChangeItsContact() throws {
    _ = try importTouchpoint("k1", with: "a@example.com")
    let before = try database.rawTables()
    #expect(try importTouchpoint("k1", with: "b@example.com").updatedCount == 1)
    #expect(try database.faults() == [])
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.rawTables() == before)
    #expect(try database.faults() == [])
  }

  @Test func sharedAddressMeansTheSamePerson() throws {
    _ = try importTouchpoint("k1", with: "Dana Doe", email: "dana@example.com")
    let report = try importTouchpoint("k2", with: "Dana M Doe", email: "dana@example.com")
    #expect(report.addedCount == 1)
    #expect(report.createdContactCount == 0)
    #expect(try importTouchpoint("k3", with: "Lee Sample", email: "n/a").addedCount == 1)
    #expect(try importTouchpoint("k4", with: "Rae Roe", email: "n/a").addedCount == 1)
  }

  @Test func wholeWordWinsHoweverManyBeginWithIt() throws {
    for index in 0..<60 { _ = try database.insertContact("Anna Person \(index)") }
    _ = try database.insertContact("Ann Adams")
    _ = try database.insertContact("Zoe Ann")
    do {
      _ = try database.resolve("ann")
      Issue.record("two people are called Ann")
    } catch let HearthError.ambiguousContact(_, candidates) {
      #expect(candidates.map(\.displayName) == ["Ann Adams", "Zoe Ann"])
    }
  }

  @Test func reorderingKeepsTheSearchIndexInStep() throws {
    var details = Contact.Details(displayName: "Dana Doe")
    details.links = [Link(kind: .website, url: "https://example.com")]
    details.affiliations = [Affiliation(organization: "Example Talent")]
    let dana = try database.insert(details, by: .fixture()).id
    _ = try database.update(dana, by: .fixture()) { details in
      details.links.insert(.linkedIn(handle: "dana"), at: 0)
      details.affiliations.insert(Affiliation(organization: "Other Talent"), at: 0)
    }
    #expect(try database.faults() == [])
  }

  @Test func touchesOfOneInstantKeepTheirOrder() throws {
    let dana = try database.insertContact("Dana Doe")
    let lee = try database.insertContact("Lee Sample")
    let first = try database.log(
      .fixture(with: [dana], direction: .outbound), creating: [], by: .fixture())
    _ = try database.log(.fixture(with: [lee], direction: .inbound), creating: [], by: .fixture())
    _ = try database.updateTouchpoint(first.touchpoint.id, by: .fixture()) { details in
      details.participants = [dana, lee]
    }
    #expect(try database.faults() == [])
  }

  @Test func textIsStoredWhole() throws {
    let dana = try database.insertContact("Dana Doe")
    let logged = try database.log(
      .fixture(with: [dana], text: "before\0after"), creating: [], by: .fixture())
    #expect(logged.touchpoint.details.text == "before\0after")
  }

  @Test func importHeedsStatusAndSnooze() throws {
    let dana = try database.insertContact("Dana Doe")
    var details = Contact.Details(displayName: "Dana Doe")
    details.status = .doNotContact
    details.snoozedUntil = Instant(unixSeconds: 1_800_000_000)
    #expect(try importContact("k", details).updatedCount == 1)
    let stored = try database.contact(dana).details
    #expect(stored.status == .doNotContact)
    #expect(stored.snoozedUntil == details.snoozedUntil)
    #expect(try importContact("k", Contact.Details(displayName: "Dana Doe")).unchangedCount == 1)
  }

  @Test func ambiguousNameInAFileOfContactsIsLeftOut() throws {
    _ = try database.insertContact("Dana Doe")
    _ = try database.insertContact("Dana Doe")
    #expect(try importContact("k", Contact.Details(displayName: "dana doe")).skippedCount == 1)
    let named = Contact.Details(displayName: "Dana Doe", emails: [EmailAddress("d@example.com")])
    #expect(try importContact("l", named).addedCount == 1)
    #expect(try database.summaries(matching: ContactQuery()).count == 3)
  }

  @Test func nameWithNothingToSeeIsLeftOut() throws {
    #expect(try importContact("k", Contact.Details(displayName: "\u{202E}")).skippedCount == 1)
    #expect(try importTouchpoint("k1", with: "\u{200B}").skippedCount == 1)
    #expect(try database.summaries(matching: ContactQuery()).isEmpty)
  }

  @Test func importOfTheSameTagsChangesNothing() throws {
    let details = Contact.Details(displayName: "Dana Doe", tags: ["alpha", "Beta"])
    #expect(try importContact("k", details).addedCount == 1)
    #expect(try importContact("k", details).unchangedCount == 1)
  }

  @Test func rowThatRepeatsItselfIsTakenOnce() throws {
    let details = Contact.Details(
      displayName: "Dana Doe",
      emails: [EmailAddress("d@example.com"), EmailAddress("D@example.com")],
      links: [
        .linkedIn(handle: "dana"), Link(kind: .linkedin, url: "https://linkedin.com/in/dana"),
      ])
    #expect(try importContact("k", details).addedCount == 1)
    #expect(try database.contact(Contact.ID(rawValue: 1)).details.emails.count == 1)
  }

  @Test func tagNobodyCarriesGoesWithItsContact() throws {
    let details = Contact.Details(displayName: "Dana Doe", tags: ["fintech"])
    let dana = try database.insert(details, by: .fixture()).id
    let before = try database.rawTables()
    try database.delete(dana, by: .fixture("delete"))
    #expect(try database.rawTables()["tag"] == [])
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.rawTables() == before)
  }

  @Test func idIsNeverUsedTwice() throws {
    let dana = try database.insertContact("Dana Doe")
    let logged = try database.log(.fixture(with: [dana]), creating: [], by: .fixture("log"))
    _ = try database.undo(by: .fixture("undo"))
    let again = try database.log(.fixture(with: [dana]), creating: [], by: .fixture("log"))
    #expect(again.touchpoint.id > logged.touchpoint.id)
    try database.delete(dana, by: .fixture("delete"))
    let lee = try database.insertContact("Lee Sample")
    #expect(lee > dana)
    #expect(try database.history(of: lee, limit: nil).count == 1)
    #expect(try importTouchpoint("k1", with: "Lee Sample").addedCount == 1)
    let imported = try #require(try database.touchpoints(matching: TouchpointQuery()).first)
    #expect(imported.touchpoint.id > again.touchpoint.id)
  }

  @Test func whatIsChangedKeepsItsUID() throws {
    var details = Contact.Details(displayName: "Dana Doe", emails: [EmailAddress("d@example.com")])
    details.affiliations = [Affiliation(organization: "Example Talent")]
    let dana = try database.insert(details, by: .fixture()).id
    let uids = try childUIDs()
    _ = try database.update(dana, by: .fixture()) { details in
      details.emails[0].label = "work"
      details.affiliations[0].endedOn = Day(number: 20_000)
    }
    #expect(try childUIDs() == uids)
    #expect(try database.contact(dana).details.affiliations[0].endedOn == Day(number: 20_000))
    #expect(try database.faults() == [])
  }

  private func childUIDs() throws -> [String] {
    try database.read {
      try $0.rows("SELECT uid FROM emailAddress UNION ALL SELECT uid FROM affiliation") {
        $0.text(0)
      }
    }
  }

  @Test func participantsKeepTheOrderNamed() throws {
    let people = try ["A", "B", "C"].map { try database.insertContact("Person \($0)") }
    let logged = try database.log(.fixture(with: people), creating: [], by: .fixture())
    let before = try database.rawTables()
    let edited = try database.updateTouchpoint(logged.touchpoint.id, by: .fixture()) { details in
      details.participants = [people[2], people[0]]
    }
    #expect(edited.touchpoint.details.participants == [people[2], people[0]])
    #expect(try database.faults() == [])
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.rawTables() == before)
  }

  @Test(
    "A dump can't bring in figures that nothing can reckon with",
    arguments: [
      ("\"cadenceDays\":null", "\"cadenceDays\":9223372036854775807"), ("\"id\":1,", "\"id\":-1,"),
    ])
  func dumpIsChecked(good: String, bad: String) throws {
    _ = try database.insertContact("Dana Doe")
    let text = try database.dumpText().replacing(good, with: bad)
    var pieces = [Array(text.utf8)]
    let target = try HearthDatabase.inMemory()
    #expect(throws: HearthError.self) {
      _ = try target.restore(by: .fixture()) { pieces.popLast() ?? [] }
    }
    #expect(try target.summaries(matching: ContactQuery()).isEmpty)
  }
}
