import HearthDomain
import Testing

@Suite struct ContactChangesTests {
  let old: Contact.Details

  init() {
    var details = Contact.Details(
      displayName: "Dana Doe", emails: [EmailAddress("dana@example.com", label: "work")],
      affiliations: [Affiliation(organization: "Example Talent")], tags: ["swift"])
    details.phones = [PhoneNumber("+1 555 0100"), PhoneNumber("+1 555 0101")]
    old = details
  }

  func changes(_ edit: (inout Contact.Details) -> Void) -> [FieldChange] {
    var new = old
    edit(&new)
    return new.changes(from: old)
  }

  @Test func sameContactHasNoChanges() {
    #expect(changes { _ in } == [])
  }

  @Test func fieldIsToldBeforeAndAfter() {
    #expect(
      changes { $0.title = "Partner" } == [
        FieldChange(field: "title", before: nil, after: "Partner")
      ])
    #expect(
      changes { $0.name.family = "Roe" } == [
        FieldChange(field: "family", before: "Doe", after: "Roe")
      ])
  }

  @Test func valueThatTookAnothersPlaceIsOneChange() {
    #expect(
      changes { $0.phones[1].number = "+1 555 0109" } == [
        FieldChange(field: "phone", before: "+1 555 0101", after: "+1 555 0109")
      ])
  }

  @Test func labelIsToldWithItsValue() {
    #expect(
      changes { $0.emails[0].label = "home" } == [
        FieldChange(
          field: "email", before: "work:dana@example.com", after: "home:dana@example.com")
      ])
  }

  @Test func valuesComeAndGo() {
    #expect(
      changes {
        $0.tags = []
        $0.phones.append(PhoneNumber("+1 555 0102"))
      } == [
        FieldChange(field: "phone", before: nil, after: "+1 555 0102"),
        FieldChange(field: "tag", before: "swift", after: nil),
      ])
  }

  @Test func orderAloneIsToldOnce() {
    #expect(
      changes { $0.phones.reverse() } == [
        FieldChange(
          field: "phone", before: "+1 555 0100, +1 555 0101", after: "+1 555 0101, +1 555 0100")
      ])
  }

  @Test func stayThatEndedIsTold() {
    #expect(
      changes { $0.leave(on: Day(number: 20_000)) } == [
        FieldChange(
          field: "org", before: "Example Talent", after: "Example Talent, until 2024-10-04")
      ])
  }
}
