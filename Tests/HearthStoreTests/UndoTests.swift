import GRDB
import HearthDomain
import Testing

@testable import HearthStore

@Suite struct UndoTests {
  let database: HearthDatabase

  init() throws {
    database = try HearthDatabase.inMemory()
  }

  @Test func undoTakesBackGroupByGroup() throws {
    let empty = try database.rawTables()
    let dana = try database.insertContact("Dana Doe")
    let withDana = try database.rawTables()
    _ = try database.log(.fixture(with: [dana]), creating: [], by: .fixture("log"))

    #expect(try database.undo(by: .fixture("undo")).group.command == "log")
    #expect(try database.rawTables() == withDana)
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.rawTables() == empty)
    #expect(throws: HearthError.nothingToUndo) { _ = try database.undo(by: .fixture("undo")) }
  }

  @Test func deletedContactComesBackWithAllThatWasTheirs() throws {
    var details = Contact.Details(
      displayName: "Dana Doe", role: .agencyRecruiter,
      emails: [EmailAddress("dana@example.com", label: "work"), EmailAddress("d@example.org")],
      links: [.linkedIn(handle: "dana-doe")],
      affiliations: [Affiliation(organization: "Example Talent", title: "Partner")],
      tags: ["fintech", "swift"])
    details.phones = [PhoneNumber("+1 555 0100", label: "cell")]
    details.addresses = [PostalAddress(street: "1 Sample Street", locality: "Dublin")]
    let dana = try database.insert(details, by: .fixture()).id
    let lee = try database.insertContact("Lee Sample")
    _ = try database.log(.fixture(with: [dana], text: "alone"), creating: [], by: .fixture())
    _ = try database.log(.fixture(with: [dana, lee]), creating: [], by: .fixture())
    let before = try database.rawTables()

    try database.delete(dana, by: .fixture("delete"))
    #expect(try database.touchpoints(matching: TouchpointQuery()).count == 1)
    _ = try database.undo(by: .fixture("undo"))

    #expect(try database.rawTables() == before)
    #expect(try database.contact(dana).details == details)
    #expect(try database.faults() == [])
  }

  @Test func undoShowsWhatItChanges() throws {
    let dana = try database.insertContact("Dana Doe")
    _ = try database.update(dana, by: .fixture("edit")) { $0.nickname = "Dee" }

    let undo = try database.nextUndo()
    let fields = undo.changes.flatMap(\.fields).filter { $0.column == "nickname" }
    #expect(fields == [Change.Field(column: "nickname", before: "Dee", after: nil)])
  }

  @Test func commandThatChangesNothingLeavesNoGroup() throws {
    let dana = try database.insertContact("Dana Doe")
    _ = try database.update(dana, by: .fixture("edit")) { $0.displayName = "Dana Doe" }
    #expect(try database.history(of: nil, limit: nil).map(\.command) == ["test"])
  }

  @Test func writeOutsideAGroupFails() throws {
    #expect(throws: DatabaseError.self) {
      try database.queue.write { database in
        try database.execute(sql: "INSERT INTO setting (key, value) VALUES ('a', 'b')")
      }
    }
    #expect(try database.settings().isEmpty)
  }

  @Test func failedChangeLeavesNothing() throws {
    let dana = try database.insertContact("Dana Doe")
    let before = try database.rawTables()
    #expect(throws: HearthError.conflict("stop")) {
      _ = try database.update(dana, by: .fixture("edit")) { details in
        details.note = "half done"
        throw HearthError.conflict("stop")
      }
    }
    #expect(try database.rawTables() == before)
    #expect(try database.history(of: nil, limit: nil).count == 1)
  }

  @Test func historyOfAContactNamesOnlyItsGroups() throws {
    let dana = try database.insertContact("Dana Doe")
    let lee = try database.insertContact("Lee Sample")
    _ = try database.log(.fixture(with: [dana]), creating: [], by: .fixture("log dana"))
    _ = try database.log(.fixture(with: [lee]), creating: [], by: .fixture("log lee"))
    let commands = try database.history(of: dana, limit: nil).map(\.command)
    #expect(commands == ["log dana", "test"])
  }
}
