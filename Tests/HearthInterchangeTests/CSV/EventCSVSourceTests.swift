import HearthDomain
import HearthInterchange
import Testing

@Suite struct EventCSVSourceTests {
  static let header = "owner,contact,unix_time,direction\n"

  static func rows(of text: String) throws -> [ImportRow<ContactEvent>] {
    var source = try EventCSVSource(CSVReader(text))
    var rows: [ImportRow<ContactEvent>] = []
    while let row = try source.next() { rows.append(row) }
    return rows
  }

  @Test func eventsAreReadInOrder() throws {
    let events = try Self.rows(of: Self.header + "1,17,961742940,in\ndana, lee ,-5,\n")
      .compactMap(\.draft)
    #expect(events.map(\.owner) == ["1", "dana"])
    #expect(events.map(\.contact) == ["17", "lee"])
    #expect(events.map(\.at.unixSeconds) == [961_742_940, -5])
    #expect(events.map(\.direction) == [.inbound, nil])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let events = try Self.rows(of: "Direction;unix_time;CONTACT;owner\nsent;7;b;a\n")
      .compactMap(\.draft)
    #expect(events.map(\.owner) == ["a"])
    #expect(events.map(\.contact) == ["b"])
    #expect(events.map(\.direction) == [.outbound])
  }

  @Test(
    "A row that can't be used is left out with its line and the reason",
    arguments: [
      (",b,1,in", "names no owner"), ("a,  ,1,in", "names no contact"),
      ("a,a,1,in", "has 'a' in touch with itself"), ("a,b,,in", "cannot read Unix time ''"),
      ("a,b,1.5,in", "cannot read Unix time '1.5'"),
      ("a,b,2026-05-03,in", "cannot read Unix time '2026-05-03'"),
      ("a,b,1777813500000,in", "cannot read Unix time '1777813500000'"),
      ("a,b,99999999999999999999,in", "cannot read Unix time '99999999999999999999'"),
      ("a,b,1,up", "unknown direction 'up'"), ("a,b,1", "must have 4 cells, not 3"),
      ("a,b,1,in,x", "must have 4 cells, not 5"),
    ])
  func badRow(row: String, reason: String) throws {
    let rows = try Self.rows(of: Self.header + "a,b,1,in\n\(row)\na,b,2,out\n")
    #expect(rows.compactMap(\.draft).map(\.at.unixSeconds) == [1, 2])
    #expect(rows.compactMap(\.skipped) == [SkippedRow(line: 3, reason: reason)])
  }

  @Test(
    "A header that isn't that of a file of events is refused",
    arguments: [
      ("owner,contact,unix_time,direction,weight\n", "has a column 'weight' that is not known"),
      ("owner,contact,time,direction\n", "has a column 'time' that is not known"),
      ("owner,contact,unix_time\n", "has no column 'direction'"),
      ("owner,contact,unix_time,direction,owner\n", "names a column twice"),
      ("1,17,961742940,in\n", "has a column '1' that is not known"),
      ("owner,contact,unix_time,direction,\n", "has a column '' that is not known"),
      ("\u{0}\n", "begins with a row that holds NUL bytes"),
    ])
  func badHeader(header: String, reason: String) {
    let text =
      "The file of events \(reason); its first row must name owner, contact, unix_time, direction "
      + "and nothing else."
    #expect(throws: HearthError.badData(text)) { try Self.rows(of: header + "a,b,1,in\n") }
  }

  @Test func emptyFileIsRefused() {
    #expect(throws: HearthError.self) { try Self.rows(of: "") }
  }

  @Test func headerAloneHasNoEvents() throws {
    #expect(try Self.rows(of: Self.header).isEmpty)
  }

  @Test func fileIsReadAsItComes() throws {
    let line = Array("a,b,1,in\n".utf8)
    let file = RepeatingSource(
      head: Array(Self.header.utf8), unit: line, tail: [], unitCount: 20_000)
    var source = try EventCSVSource(CSVReader(file))
    var count = 0
    while let row = try source.next() { count += row.draft == nil ? 0 : 1 }
    #expect(count == 20_000)
  }
}
