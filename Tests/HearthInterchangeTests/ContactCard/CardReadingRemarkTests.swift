import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct CardReadingRemarkTests {
  @Test(
    "Birthdays in all the ways in which programs write them",
    arguments: [
      ("BDAY:1985-04-12", "1985-04-12"), ("BDAY:19850412", "1985-04-12"),
      ("BDAY;VALUE=date:1985-04-12", "1985-04-12"), ("BDAY:1985-4-1", "1985-04-01"),
      ("BDAY:1953-10-15T23:10:00Z", "1953-10-15"), ("BDAY:19531015T231000Z", "1953-10-15"),
      ("BDAY;VALUE=date-time:1953-10-15 23:10:00", "1953-10-15"),
      ("BDAY:--0412", "--04-12"), ("BDAY:--04-12", "--04-12"), ("BDAY:--0229", "--02-29"),
      ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-06", "--05-06"), ("BDAY:1604-05-06", "--05-06"),
      ("BDAY;X-APPLE-OMIT-YEAR=1980:1980-05-06", "--05-06"), ("BDAY:0000-05-06", "--05-06"),
      ("BDAY:soon\nBDAY:1985-04-12", "1985-04-12"),
    ])
  func birthdays(lines: String, date: String) throws {
    #expect(try danas(lines, .v4).birthday?.description == date)
  }

  @Test(
    "A birthday that can't be read is left in the card",
    arguments: [
      "BDAY:", "BDAY;VALUE=text:circa 1800", "BDAY:19853112", "BDAY:1985", "BDAY:1985-04",
      "BDAY:---12",
      "BDAY:4/12/1985", "BDAY:1985-02-30", "BDAY:--0230", "BDAY:٢٠٢٠٠١٠١", "BDAY:+985-04-12",
    ])
  func unreadableBirthdays(line: String) throws {
    let details = try danas(line, .v4)
    #expect(details.birthday == nil)
    #expect(details.note == "")
  }

  @Test(
    "A time zone has a name",
    arguments: [
      ("TZ:Europe/Dublin", "Europe/Dublin"),
      ("TZ;VALUE=text:America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
      ("TZ:+01:00\nTZ;VALUE=text:Europe/Dublin", "Europe/Dublin"), ("TZ:-0500", nil),
      ("TZ;VALUE=text:Raleigh/North America", nil), ("TZ:UTC", "UTC"),
    ] as [(String, String?)])
  func timeZones(lines: String, zone: String?) throws {
    #expect(try danas(lines, .v4).timeZone == zone)
  }

  @Test(
    "Categories are tags",
    arguments: [
      ("CATEGORIES:vip,recruiter", ["recruiter", "vip"]),
      ("CATEGORIES:myContacts,* starred,vip", ["vip"]),
      ("CATEGORIES:vip\nCATEGORIES:Irish,VIP", ["Irish", "vip"]),
      (#"CATEGORIES:a\, b"#, ["a, b"]), ("CATEGORIES:vip;recruiter", ["recruiter", "vip"]),
      ("CATEGORIES:", []),
    ])
  func tags(lines: String, tags: [String]) throws {
    #expect(try danas(lines).tags == tags)
  }

  @Test func notesAreJoined() throws {
    let details = try danas(
      #"""
      NOTE:Prefers calls\, after four.\n\tSwift, only.
      NOTE:
      NOTE:Met in Dublin.
      """#)
    #expect(details.note == "Prefers calls, after four.\n\\tSwift, only.\nMet in Dublin.")
  }

  @Test("What a card of ours says of the relationship", arguments: VCardVersion.allCases)
  func judgements(version: VCardVersion) throws {
    let instant = version == .v3 ? "2026-08-20T10:11:12Z" : "20260820T101112Z"
    let details = try danas(
      """
      ROLE:Interviewer
      X-HEARTH-ROLE:referrer
      X-HEARTH-TIER:B
      X-HEARTH-STATUS:do-not-contact
      X-HEARTH-CADENCE:30d..45d
      X-HEARTH-SNOOZED-UNTIL:\(instant)
      X-HEARTH-BAND:cold
      """, version)
    #expect(details.role == .referrer)
    #expect(details.tier == .b)
    #expect(details.status == .doNotContact)
    #expect(details.cadence?.description == "30d..45d")
    #expect(details.snoozedUntil == Instant(unixSeconds: 1_787_220_672))
  }

  @Test func judgementsThatCannotBeReadAreNone() throws {
    let details = try danas(
      """
      X-HEARTH-ROLE:emperor
      X-HEARTH-TIER:Z
      X-HEARTH-STATUS:
      X-HEARTH-CADENCE:never
      X-HEARTH-SNOOZED-UNTIL:2026-08-20
      """)
    #expect(details == (try danas("")))
  }
}
