import HearthDomain
import HearthStore
import HearthTestSupport
import Testing

/// The touches that the log hands out.
@Suite struct TouchesTests {
  let database: HearthDatabase
  let dana: Contact.ID
  let lee: Contact.ID

  init() throws {
    database = try HearthDatabase.inMemory()
    dana = try database.insertContact("Dana Doe")
    lee = try database.insertContact("Lee Sample")
  }

  func touches(upTo moment: Instant = Instant(unixSeconds: .max)) throws -> [(
    Contact.ID, TouchMark
  )] {
    var touches: [(Contact.ID, TouchMark)] = []
    try database.forEachTouch(upTo: moment) { touches.append(($0, $1)) }
    return touches
  }

  func log(_ details: Touchpoint.Details) throws {
    _ = try database.log(details, creating: [], by: .fixture())
  }

  @Test func everyParticipantIsTouched() throws {
    try log(.fixture(with: [dana, lee], channel: .meeting, direction: .inbound, day: 20_100))
    let touches = try touches()
    #expect(Set(touches.map(\.0)) == [dana, lee])
    #expect(touches.map(\.1.occurredOn) == [Day(number: 20_100), Day(number: 20_100)])
    #expect(touches.map(\.1.channel) == [.meeting, .meeting])
    #expect(touches.map(\.1.direction) == [.inbound, .inbound])
  }

  @Test func noteIsNoTouch() throws {
    try log(.fixture(with: [dana], channel: .note, direction: nil))
    #expect(try touches().isEmpty)
  }

  @Test func archivedContactCounts() throws {
    try log(.fixture(with: [dana]))
    _ = try database.update(dana, by: .fixture()) { $0.status = .archived }
    #expect(try touches().map(\.0) == [dana])
  }

  @Test func laterTouchesDoNotCount() throws {
    try log(.fixture(with: [dana], day: 20_000, second: 10))
    try log(.fixture(with: [dana], day: 20_000, second: 11))
    let moment = Instant(unixSeconds: Day(number: 20_000).start + 10)
    #expect(try touches(upTo: moment).map(\.1.occurredAt) == [moment])
  }

  @Test func figuresOfEveryContactAreThoseKept() throws {
    for (day, channel) in [(20_000, Touchpoint.Channel.email), (20_009, .call), (20_012, .note)] {
      try log(.fixture(with: [dana, lee], channel: channel, day: day))
    }
    let marks = Dictionary(grouping: try touches(), by: \.0).mapValues { $0.map(\.1) }
    for contact in [dana, lee] {
      let kept = try database.relationship(of: contact, asOf: Instant(unixSeconds: .max))
      #expect(RelationshipStatistics(of: marks[contact] ?? []) == kept.statistics)
    }
  }
}
