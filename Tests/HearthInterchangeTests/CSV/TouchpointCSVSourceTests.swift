import Foundation
import HearthDomain
import HearthInterchange
import Testing

/// Now is 6 May 2026, 10:30 in Dublin.
@Suite struct TouchpointCSVSourceTests {
  let dublin: TimeZone
  let now: Instant

  init() throws {
    dublin = try #require(TimeZone(identifier: "Europe/Dublin"))
    now = Instant(unixSeconds: 1_778_059_800)
  }

  @Test func everyColumnIsRead() throws {
    let draft = try #require(
      try rows(
        """
        contact,at,channel,direction,purpose,text,email,organization,id
        Dana Doe,2026-05-03 14:00,call,in,CV,"wants it
        by Friday",dana@example.com,Example Talent,c-7
        """
      ).first?.draft)
    #expect(draft.line == 2)
    #expect(draft.key == "c-7")
    #expect(draft.digest != nil)
    #expect(draft.said == .all)
    #expect(draft.contact == "Dana Doe")
    #expect(draft.email == "dana@example.com")
    #expect(draft.organization == "Example Talent")
    #expect(draft.details.channel == .call)
    #expect(draft.details.direction == .inbound)
    #expect(draft.details.occurredAt.formatted(in: dublin) == "2026-05-03 14:00")
    #expect(draft.details.occurredOn == Day("2026-05-03"))
    #expect(draft.details.purpose == "CV")
    #expect(draft.details.text == "wants it\nby Friday")
    #expect(draft.details.participants.isEmpty)
  }

  @Test(
    "Columns are known by many names",
    arguments: [
      "Contact;Date", "NAME;unix_time", "full-name;Sent At", "E-mail Address;When",
      "Recruiter;TIMESTAMP",
      "x;y;Date;Name",
    ])
  func synonyms(header: String) throws {
    #expect(try rows(header + "\n").isEmpty)
  }

  @Test func mappedColumnsComeFirst() throws {
    let text = "Name,Talked to,Date,Logged\nowner,Dana Doe,2026-01-01,2026-05-03\n"
    let draft = try rows(text, mapping: ["contact": "talked TO", "at": "Logged"]).first?.draft
    #expect(draft?.contact == "Dana Doe")
    #expect(draft?.details.occurredOn == Day("2026-05-03"))
  }

  @Test func unknownFieldIsBadDataThatListsTheFields() {
    let error = #expect(throws: HearthError.self) {
      try rows("contact,at\n", mapping: ["wen": "at"])
    }
    #expect(error?.description.contains("contact, at, channel, direction") == true)
  }

  @Test func missingColumnIsBadDataThatListsTheColumns() {
    let error = #expect(throws: HearthError.self) {
      try rows("contact,at\nDana Doe,2026-05-03\n", mapping: ["text": "Body"])
    }
    #expect(error?.description.contains("'Body'; the columns are 'contact', 'at'") == true)
  }

  @Test(arguments: ["", "\n", "foo,bar\n1,2\n", "contact,channel\n", "Notes:\n\n"])
  func noHeaderIsBadData(text: String) {
    #expect(throws: HearthError.self) { try rows(text) }
  }

  @Test func headerMayStandBelowAPreamble() throws {
    let drafts = try rows("Notes:\n\"Some, preamble\"\n\ncontact,at\nDana Doe,2026-05-03\n")
    #expect(drafts.map { $0.draft?.line } == [5])
  }

  @Test func headerBelowTheTenthRowIsNotFound() {
    let preamble = String(repeating: "x\n", count: 10)
    #expect(throws: HearthError.self) { try rows(preamble + "contact,at\n") }
  }

  @Test(arguments: [
    ("Dana,2026-05-03,fax,", "unknown channel 'fax'"), ("Dana,soon,,", "cannot read date 'soon'"),
    ("Dana,,,", "has no date"), (",2026-05-03,,", "names no contact"),
    ("Dana,2026-05-03,,sideways", "unknown direction 'sideways'"),
    (
      "Dana,3/5/2026,,",
      "has the date '3/5/2026', which may be 3 May or 5 Mar; '--day-first' or '--month-first' says which"
    ),
    ("Dana,2026-05-07,,", "is in the future: '2026-05-07'"),
    ("Dana,2026-05-06 10:31,,", "is in the future: '2026-05-06 10:31'"),
    (
      "Dana,2026-05-03,,,so",
      "has 5 cells where the header has 4; a cell that holds the separator must be quoted"
    ),
    (
      "Dana,2026-05-03,\u{1B}[31m\(String(repeating: "x", count: 50)),",
      "unknown channel '[31m\(String(repeating: "x", count: 35))…'"
    ),
  ])
  func uselessRowsAreSkippedWithTheReason(row: String, reason: String) throws {
    let found = try rows("contact,at,channel,direction\n\(row)\nDana,2026-05-03,,,\n")
    #expect(found.map(\.skipped) == [SkippedRow(line: 2, reason: reason), nil])
  }

  @Test(arguments: [
    ("Email", Touchpoint.Channel.email), ("Phone call", .call), ("zoom", .video),
    ("in-person", .meeting),
    ("InMail", .linkedin), ("SMS", .message), ("Conference", .event), ("", .note),
  ])
  func channelWords(word: String, channel: Touchpoint.Channel) throws {
    let row = try rows("contact,at,channel\nDana,2026-05-03,\(word)\n", defaultChannel: .note).first
    #expect(row?.draft?.details.channel == channel)
  }

  @Test(arguments: [
    ("in", Touchpoint.Direction.inbound), ("INCOMING", .inbound), ("Inbound", .inbound),
    ("received", .inbound),
    ("out", .outbound), ("Outgoing", .outbound), ("outbound", .outbound), ("SENT", .outbound),
    ("", nil),
  ])
  func directionWords(word: String, direction: Touchpoint.Direction?) throws {
    let row = try rows("contact,at,direction\nDana,2026-05-03,\(word)\n").first
    #expect(row?.draft?.details.direction == direction)
  }

  @Test(arguments: [(DateOrder.dayFirst, "2026-05-03"), (.monthFirst, "2026-03-05")])
  func toldOrderIsKeptTo(order: DateOrder, day: String) throws {
    var source = try TouchpointCSVSource(
      CSVReader("contact,at\nDana,3/5/2026\n"), timeZone: dublin, dateOrder: order,
      defaultChannel: .email, now: now)
    source.use(.gmt)
    #expect(try source.next()?.draft?.details.occurredOn == Day(day))
  }

  @Test func todayWithoutATimeIsNotInTheFuture() throws {
    let row = try rows("contact,at\nDana,2026-05-06\n").first
    #expect(row?.draft?.details.occurredAt == now)
  }

  @Test func futureIsTakenWhereItIsAllowed() throws {
    let row = try rows("contact,at\nDana,2027-01-01\n", allowsFuture: true).first
    #expect(row?.draft?.details.occurredOn == Day("2027-01-01"))
  }

  @Test func emailStandsInForTheContact() throws {
    let drafts = try rows("email,at\ndana@example.com,1748000000\n")
    #expect(drafts.first?.draft?.contact == "dana@example.com")
    let both = try rows("contact,email,at\n,dana@example.com,1748000000\n")
    #expect(both.first?.draft?.contact == "dana@example.com")
  }

  @Test func keysFollowTheCellsAlone() throws {
    let row = "Dana,2026-05-03 14:00,hello"
    let plain = try keys("contact,at,text\n\(row)\n\(row)\nDana,2026-05-03 14:00,other\n")
    #expect(plain[0] == plain[1])
    #expect(plain[0] != plain[2])
    #expect(plain.allSatisfy { $0.count == 32 })
    let elsewhere = try keys("contact,at,text\n\(row)\n", timeZone: .gmt)
    let quoted = try keys("contact,at,text\n\"Dana\",2026-05-03 14:00,\"hello\"\n")
    let moved = try keys("extra,text,at,contact\n9,hello,2026-05-03 14:00,Dana\n")
    #expect(elsewhere + quoted + moved == [plain[0], plain[0], plain[0]])
    let call = try keys("contact,at,text,channel\n\(row),call\n")
    #expect(call != [plain[0]])
    #expect(try keys("contact,at,text,channel\n\(row),E-Mail\n") == [plain[0]])
  }

  @Test func rowWithoutAnIdAmongIdsGetsADigest() throws {
    let drafts = try rows("id,contact,at\n,Dana,2026-05-03\n7,Dana,2026-05-03\n").compactMap(
      \.draft)
    #expect(drafts.map { $0.digest != nil } == [false, true])
    #expect(drafts.map(\.said) == [[], []])
    #expect(drafts[1].key == "7")
  }

  @Test func defusedCellsAreRestored() throws {
    let draft = try rows("contact,at,text\n'@dana,2026-05-03,'=1+1\n").first?.draft
    #expect(draft?.contact == "@dana")
    #expect(draft?.details.text == "=1+1")
  }

  private func keys(_ text: String, timeZone: TimeZone? = nil) throws -> [String] {
    try rows(text, timeZone: timeZone).compactMap { $0.draft?.key }
  }

  private func rows(
    _ text: String, mapping: [String: String] = [:], timeZone: TimeZone? = nil,
    defaultChannel: Touchpoint.Channel = .email, allowsFuture: Bool = false
  ) throws -> [ImportRow<TouchpointDraft>] {
    var source = try TouchpointCSVSource(
      CSVReader(text), mapping: mapping, timeZone: timeZone ?? dublin,
      defaultChannel: defaultChannel,
      now: now, allowsFuture: allowsFuture)
    var rows: [ImportRow<TouchpointDraft>] = []
    while let row = try source.next() { rows.append(row) }
    return rows
  }
}
