import HearthDomain
import Testing

@testable import HearthStore

/// A card names the organization, so that its revision moves with the organization's name.
@Suite struct OrganizationMembersTests {
  let database: HearthDatabase
  let now: Contact.ID
  let before: Contact.ID
  let organization: Organization

  init() throws {
    database = try HearthDatabase.inMemory()
    let stay = Affiliation(organization: "Beta")
    let left = Affiliation(organization: "Beta", endedOn: Day(number: 20_000))
    now = try database.insert(
      Contact.Details(displayName: "Dana", affiliations: [stay]), by: .fixture(at: 100)
    ).id
    before = try database.insert(
      Contact.Details(displayName: "Lee", affiliations: [left]), by: .fixture(at: 100)
    ).id
    organization = try database.resolveOrganization("Beta")
  }

  private func revisions() throws -> [Int64] {
    try [now, before].map { try database.contact($0).updatedAt.unixSeconds }
  }

  @Test func renamingMovesTheRevisionOfThoseWhoAreThere() throws {
    _ = try database.updateOrganization(organization.id, by: .fixture(at: 200)) {
      $0.name = "Gamma"
    }
    #expect(try revisions() == [200, 100])
    _ = try database.undo(by: .fixture(at: 300))
    #expect(try revisions() == [100, 100])
  }

  @Test func deletingMovesItToo() throws {
    try database.deleteOrganization(organization.id, by: .fixture(at: 200))
    #expect(try revisions() == [200, 100])
  }

  @Test func aNoteOfTheOrganizationMovesNothing() throws {
    _ = try database.updateOrganization(organization.id, by: .fixture(at: 200)) { $0.note = "x" }
    #expect(try revisions() == [100, 100])
  }
}
