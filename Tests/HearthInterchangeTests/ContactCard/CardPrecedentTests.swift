import HearthDomain
import HearthInterchange
import Testing
import VCard

/// Which of several values a card means that another program wrote anew.
@Suite struct CardPrecedentTests {
  static let lines = #"""
    NICKNAME:Ray,Rae
    NICKNAME:Dee
    ORG:A
    ORG:B
    TITLE:Partner
    TITLE:Associate
    NOTE:second\, but first
    NOTE:first\nwith a line below
    NOTE:third
    TEL:1
    """#

  /// What changes when `lines` come in place of others, each field as `old → new`.
  private func changes(_ lines: String, insteadOf old: String) throws -> String {
    let earlier = try vcard("FN:Dana Doe\n" + old)
    let contact = try ContactReading(earlier).details
    let meaning = try #require(
      CardMeaning(vcard("FN:Dana Doe\n" + lines), of: contact, after: earlier))
    return meaning.details.changes(from: contact)
      .map { "\($0.field) \($0.before ?? "-") → \($0.after ?? "-")" }.joined(separator: "; ")
  }

  @Test(
    "What stays means what it meant, and what is new stands for what is no more",
    arguments: [
      ("NICKNAME:Ray\nNICKNAME:Dee", "NICKNAME:Dee\nNICKNAME:Ray", ""),
      ("NICKNAME:Ray\nNICKNAME:Dee", "NICKNAME:Dede\nNICKNAME:Ray", ""),
      ("NICKNAME:Ray\nNICKNAME:Dee", "NICKNAME:Dee\nNICKNAME:Raymond", "nickname Ray → Raymond"),
      ("NICKNAME:Ray\nNICKNAME:Dee", "NICKNAME:Dee", "nickname Ray → Dee"),
      ("NICKNAME:Ray,Dee", "NICKNAME:Dee,Ray", ""),
      ("NICKNAME:Ray\nNICKNAME:Dee", "NICKNAME;TYPE=pref:Dee\nNICKNAME:Ray", "nickname Ray → Dee"),
      ("TITLE:Partner\nTITLE:Associate", "TITLE:Associate\nTITLE:Partner", ""),
      (
        "TITLE:Partner\nTITLE:Associate", "TITLE:Associate\nTITLE:Senior Partner",
        "title Partner → Senior Partner"
      ),
      ("ORG:A\nORG:B\nTITLE:a\nTITLE:b", "ORG:A\nORG:B\nTITLE:b\nTITLE:a", ""),
      (
        "ORG:A\nORG:B\nTITLE:a\nTITLE:b", "ORG:A\nTITLE:b\nORG:B\nTITLE:a2",
        "title a → a2; org a, A → a2, A"
      ),
      ("NOTE:b\nNOTE:a", "NOTE:a\nNOTE:b", ""),
      ("NOTE:b\nNOTE:a", "NOTE:a\nNOTE:b, edited", "note b\na → b, edited\na"),
      ("NOTE:b\nNOTE:a", "NOTE:0\nNOTE:a\nNOTE:b", "note b\na → b\na\n0"),
      ("NOTE:b\nNOTE:a", "NOTE:a", "note b\na → a"),
      (
        "URL:https://www.linkedin.com/in/al\nX-SOCIALPROFILE;TYPE=linkedin:http://linkedin.com/in/al",
        "X-SOCIALPROFILE;TYPE=linkedin:http://linkedin.com/in/al\nURL:https://www.linkedin.com/in/al",
        ""
      ),
      ("NOTE:a\nNOTE:a\nNOTE:b", "NOTE:b\nNOTE:a\nNOTE:a", ""),
    ])
  func several(old: String, new: String, expected: String) throws {
    let found = try changes(new, insteadOf: old)
    #expect(found == expected)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func orderIsNoChange(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let card = try vcard("UID:1\nFN:Dana Doe\nN:Doe;Dana;;;\n" + Self.lines)
    let contact = try ContactReading(card).details
    var sorted = card
    sorted.properties.shuffle(using: &random)
    // The order of organizations and numbers is the owner's.
    let order = card.properties.filter { $0.isNamed("ORG") }
    for (place, property) in zip(
      sorted.properties.indices.filter { sorted.properties[$0].isNamed("ORG") }, order)
    {
      sorted.properties[place] = property
    }
    #expect(CardMeaning(sorted, of: contact, after: card)?.details == contact)
    #expect(CardMeaning(sorted, of: contact)?.details == contact)
    let exported = ContactCardWriter(version: .v3).card(of: .sample(contact), original: sorted)
    #expect(
      exported.properties.filter { !$0.isNamed("REV") && !$0.isNamed("PRODID") }
        == sorted.properties)
  }

  @Test("Of what is said in several languages the first counts", arguments: ["TITLE", "NOTE"])
  func languages(name: String) throws {
    let details = try danas(
      "ORG:A\nORG:B\n\(name);ALTID=1;LANGUAGE=fr:un\n\(name);ALTID=1;LANGUAGE=en:one", .v4)
    #expect(details.affiliations.map(\.title) == (name == "TITLE" ? ["un", nil] : [nil, nil]))
    #expect(details.note == (name == "NOTE" ? "un" : ""))
  }
}
