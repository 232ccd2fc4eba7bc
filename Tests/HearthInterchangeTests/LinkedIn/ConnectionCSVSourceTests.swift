import Foundation
import HearthDomain
import HearthInterchange
import Testing

/// What is read of LinkedIn's `Connections.csv` and `Invitations.csv`, of every era.
@Suite struct ConnectionCSVSourceTests {
  static let day = Day(year: 2026, month: 6, day: 27)

  @Test func connectionsOfTodayAreRead() throws {
    let rows = try Self.rows(
      """
      Notes:
      "When exporting your connection data, you may notice that some addresses are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Dana,Doe,https://www.linkedin.com/in/Dana-Doe,,Example Talent,Recruiter,27 Jun 2026
      Zoë,"Roe, PhD ",https://www.linkedin.com/in/zo%C3%AB-roe,zoe@example.com,,,01 Jan 2025
      ,,,,,,26 Jun 2026
      """)
    let drafts = rows.compactMap(\.draft)
    #expect(drafts.map(\.line) == [5, 6, 7])
    #expect(drafts.map(\.name) == ["Dana Doe", "Zoë Roe, PhD", ""])
    #expect(drafts.map(\.handle) == ["dana-doe", "zoë-roe", nil])
    #expect(drafts.map(\.email) == [nil, "zoe@example.com", nil])
    #expect(drafts.allSatisfy { $0.step == .connected })
    #expect(drafts.first?.day == Self.day)
  }

  @Test func connectionsOf2018AreRead() throws {
    let rows = try Self.rows(
      """
      First Name,Last Name,Email Address,Company,Position,Connected On
      Dana,Doe,dana@example.com,Example Talent,Recruiter,"1/8/18, 6:14 PM"

      """)
    let draft = try #require(rows.first?.draft)
    #expect(draft.email == "dana@example.com")
    #expect(draft.day == Day(year: 2018, month: 1, day: 8))
  }

  @Test func invitationsTellBothDirections() throws {
    let rows = try Self.rows(
      """
      From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
      Alex Poe,Dana Doe,"6/27/26, 7:35 AM",,OUTGOING,https://www.linkedin.com/in/alex,https://www.linkedin.com/in/dana-doe
      Lee Sample,Alex Poe,"6/27/26, 7:36 AM","Hi,
      Alex",INCOMING,https://www.linkedin.com/in/lee,https://www.linkedin.com/in/alex
      Lee Sample,Alex Poe,"6/27/26, 7:36 AM",,SIDEWAYS,,
      """)
    let drafts = rows.compactMap(\.draft)
    #expect(drafts.map(\.name) == ["Dana Doe", "Lee Sample"])
    #expect(drafts.map(\.handle) == ["dana-doe", "lee"])
    #expect(drafts.map(\.step) == [.invited, .invitedByThem])
    #expect(drafts.allSatisfy { $0.day == Self.day })
    #expect(
      rows.last?.skipped?.reason
        == "has the direction 'SIDEWAYS'; there are INCOMING and OUTGOING")
  }

  @Test func invitationsOf2018HaveNamesAlone() throws {
    let rows = try Self.rows(
      "From,To,Sent At,Message,Direction\nAlex Poe,Dana Doe,\"6/27/26, 7:35 AM\",,OUTGOING")
    #expect(
      rows.first?.draft
        == ConnectionDraft(line: 2, name: "Dana Doe", step: .invited, day: try #require(Self.day)))
  }

  @Test(
    "Dates are read as every era wrote them",
    arguments: [
      "27 Jun 2026", "27 June 2026", "27-Jun-26", "6/27/26", "06/27/2026", "6/27/26, 7:35 AM",
      "2026-06-27", "2026-06-27 09:00 UTC",
    ])
  func dateIsRead(_ text: String) throws {
    #expect(try Self.connected(on: text).draft?.day == Self.day)
  }

  @Test(
    "What is no date leaves the row out",
    arguments: ["", "soon", "31 Jun 2026", "27 Juin 2026", "27/6/26", "27 6 2026", "27 Jun 126"])
  func oddDateIsLeftOut(_ text: String) throws {
    #expect(try Self.connected(on: text).skipped?.reason == "cannot read date '\(text)'")
  }

  @Test(
    "Another file is refused with what is needed",
    arguments: [
      "From,To,Date,Subject,Content,Direction,Folder\na,b,\"10/16/18, 8:36 AM\",,,INCOMING,INBOX",
      "name,email\nDana Doe,dana@example.com", "",
    ])
  func otherFileIsRefused(_ text: String) throws {
    #expect {
      try Self.rows(text)
    } throws: { error in
      guard case HearthError.badData(let reason) = error else { return false }
      return reason.contains("'First Name' and 'Connected On'") && !reason.contains("--map")
    }
  }

  // MARK: Steps

  @discardableResult
  private static func rows(_ text: String) throws -> [ImportRow<ConnectionDraft>] {
    var source = try ConnectionCSVSource(CSVReader(ChunkedSource(Array(text.utf8))))
    var rows: [ImportRow<ConnectionDraft>] = []
    while let row = try source.next() { rows.append(row) }
    return rows
  }

  private static func connected(on text: String) throws -> ImportRow<ConnectionDraft> {
    try #require(
      try rows("First Name,Last Name,Connected On\nDana,Doe,\"\(text)\"").first)
  }
}

extension ImportRow<ConnectionDraft> {
  fileprivate var draft: ConnectionDraft? {
    if case .draft(let draft) = self { draft } else { nil }
  }

  fileprivate var skipped: SkippedRow? {
    if case .skipped(let row) = self { row } else { nil }
  }
}
