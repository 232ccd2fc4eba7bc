import HearthDomain
import Testing

@Suite struct CardDraftTests {
  func key(
    _ uid: String?, _ name: String = "Dana Doe", email: String? = nil, card: String = "a"
  ) -> String {
    let emails = email.map { [EmailAddress($0)] } ?? []
    return CardDraft(
      number: 1, line: 1, uid: uid, details: Contact.Details(displayName: name, emails: emails),
      source: CardSource(bytes: card.utf8)
    ).key
  }

  @Test func uidIsComparedWithoutCaseOrPrefix() {
    #expect(key("urn:uuid:4FBE8971-0BC3") == "4fbe8971-0bc3")
    #expect(key("URN:UUID:4fbe8971-0bc3 ") == key("4FBE8971-0BC3"))
    #expect(key("") == key(nil))
  }

  @Test func cardWithoutUIDIsKnownByItsAddress() {
    #expect(
      key(nil, email: "dana@example.com", card: "a")
        == key(nil, email: "Dana@example.com", card: "b"))
    #expect(key(nil, email: "dana@example.com") != key(nil, email: "lee@example.com"))
  }

  @Test func nameAloneTellsNobodyFromAnother() {
    #expect(key(nil, card: "TEL:1") != key(nil, card: "TEL:2"))
    #expect(key(nil, card: "TEL:1") == key(nil, card: "TEL:1"))
  }
}
