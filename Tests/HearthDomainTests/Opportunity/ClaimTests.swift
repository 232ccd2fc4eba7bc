import Foundation
import HearthDomain
import Testing

@Suite struct ClaimTests {
  /// 3 May 2026, noon UTC.
  static let now = Instant(unixSeconds: 1_777_809_600)

  static func opportunity(
    client: String?, title: String = "Senior Platform Engineer", stage: Stage = .submitted
  ) -> Opportunity {
    // Another client or title is another opportunity.
    Opportunity(
      id: Opportunity.ID(rawValue: Int64([client, title].hashValue)),
      uid: UID(rawValue: "opportunity"),
      details: Opportunity.Details(title: title, client: client), stage: stage, since: now)
  }

  static func submission(
    _ uid: String, via agency: String?, to opportunity: Opportunity
  ) -> Claim {
    Claim(
      Submission(
        id: Submission.ID(rawValue: 1), uid: UID(rawValue: uid),
        details: Submission.Details(
          opportunity: opportunity.id, agency: agency, submittedAt: now)),
      for: opportunity)
  }

  static func representation(
    _ uid: String, by agency: String, client: String?, role: String = "Senior Platform Engineer",
    days: Int64 = 90, asOf moment: Instant = now
  ) -> Claim {
    Claim(
      Representation(
        id: Representation.ID(rawValue: 1), uid: UID(rawValue: uid),
        details: Representation.Details(
          agency: agency, client: client, role: role, grantedAt: now,
          expiresAt: now.adding(seconds: days * 86_400))),
      asOf: moment)
  }

  @Test func secondAgencyIsRefusedAndTheFirstNamed() {
    let role = Self.opportunity(client: "Initech")
    let first = Self.submission("a", via: "Ark Talent", to: role)
    let second = Self.submission("b", via: "Bolt People", to: Self.opportunity(client: "Initech"))
    let error = #expect(throws: HearthError.self) { try second.check(against: [first], in: .gmt) }
    #expect(
      error?.description == "Ark Talent submitted you for 'Senior Platform Engineer' at Initech "
        + "(opportunity \(role.id)) on 2026-05-03 already; say '--force' if it happened all the same."
    )
  }

  @Test func twoAgenciesMeetOnceTheClientIsRevealed() {
    let granted = Self.representation("a", by: "Ark Talent", client: "Initech")
    let blind = Self.submission("b", via: "Bolt People", to: Self.opportunity(client: nil))
    #expect(blind.conflicts(with: [granted]).isEmpty)
    let revealed = Self.submission(
      "b", via: "Bolt People", to: Self.opportunity(client: "INITECH GmbH"))
    #expect(revealed.conflicts(with: [granted]) == [granted])
  }

  @Test func rightToRepresentOfOneAgencyGoesBeforeItsSubmission() {
    let granted = Self.representation("a", by: "Ark Talent Ltd.", client: "Initech")
    let submitted = Self.submission("b", via: "ark talent", to: Self.opportunity(client: "Initech"))
    #expect(submitted.conflicts(with: [granted]).isEmpty)
    let renewed = Self.representation("c", by: "Ark Talent", client: "Initech")
    #expect(renewed.conflicts(with: [granted, submitted]).isEmpty)
    let again = Self.submission("d", via: "Ark Talent", to: Self.opportunity(client: "Initech"))
    #expect(again.conflicts(with: [granted, submitted]) == [submitted])
  }

  @Test func directApplicationCountsToo() {
    let role = Self.opportunity(client: "Initech")
    let direct = Self.submission("a", via: nil, to: role)
    let granted = Self.representation("b", by: "Ark Talent", client: "Initech")
    #expect(granted.conflicts(with: [direct]) == [direct])
    #expect(
      direct.name(in: .gmt) == "You applied for 'Senior Platform Engineer' at Initech "
        + "(opportunity \(role.id)) on 2026-05-03")
    #expect(direct.conflicts(with: [direct]).isEmpty)
  }

  @Test("A stage tells of a submission until that is on record itself", arguments: Stage.allCases)
  func stageTellsOfASubmission(stage: Stage) {
    let role = Self.opportunity(client: "Initech", stage: stage)
    let told = Claim(role, wasPutForward: true)
    #expect(told.isLive == (stage != .rejected && stage != .withdrawn))
    let recorded = Self.submission("a", via: "Ark Talent", to: role)
    #expect(recorded.conflicts(with: [told]).isEmpty && told.conflicts(with: [recorded]).isEmpty)
    let rival = Self.submission(
      "b", via: "Bolt People", to: Self.opportunity(client: "initech", stage: .submitted))
    #expect(rival.conflicts(with: [told]) == (told.isLive ? [told] : []))
  }

  @Test func conflictsAreToldByOpportunity() {
    let roles = ["Initech", "INITECH Inc.", "Hooli"].map { Self.opportunity(client: $0) }
    let claims = zip(["a", "b", "c"], roles).map { Self.submission($0, via: "Ark \($0)", to: $1) }
    #expect(
      Claim.conflicts(among: claims) == [roles[0].id: [roles[1].id], roles[1].id: [roles[0].id]])
  }

  @Test(
    "A right to represent counts from the grant until just before it expires",
    arguments: [(-1, false), (0, true), (86_399, true), (86_400, false)])
  func expires(after seconds: Int64, isLive: Bool) {
    let granted = Self.representation(
      "a", by: "Ark Talent", client: "Initech", days: 1, asOf: Self.now.adding(seconds: seconds))
    #expect(granted.isLive == isLive)
    let other = Self.submission("b", via: "Bolt People", to: Self.opportunity(client: "Initech"))
    #expect(other.conflicts(with: [granted]).isEmpty == !isLive)
  }

  @Test func revokedRightsDontCount() {
    var granted = Representation(
      id: Representation.ID(rawValue: 1), uid: UID(rawValue: "a"),
      details: Representation.Details(
        agency: "Ark Talent", client: "Initech", role: "Engineer", grantedAt: Self.now))
    #expect(granted.isLive(asOf: Self.now))
    granted.details.revokedAt = Self.now
    #expect(!granted.isLive(asOf: Self.now))
  }

  @Test(
    "A submission lives until it is rejected or withdrawn", arguments: Stage.allCases)
  func lives(stage: Stage) {
    let claim = Self.submission(
      "a", via: nil, to: Self.opportunity(client: "Initech", stage: stage))
    #expect(claim.isLive == (stage != .rejected && stage != .withdrawn))
  }

  @Test(
    "Organizations are the same whatever their case, diacritics, spaces and legal form",
    arguments: [
      ("Initech", "initech, Inc."), ("Café Société", "CAFE  SOCIETE S.A."),
      ("The Initech Company", "Initech Co."), ("Initech GmbH & Co. KG", "Ｉｎｉｔｅｃｈ"),
      ("Initech B.V.", "initech bv"), ("Example & Sons", "EXAMPLE & SONS LIMITED"),
    ])
  func sameOrganization(name: String, other: String) {
    let first = Self.submission("a", via: "Ark", to: Self.opportunity(client: name))
    let second = Self.submission("b", via: "Bolt", to: Self.opportunity(client: other))
    #expect(first.conflicts(with: [second]) == [second])
  }

  @Test(
    "Organizations stay apart where more than the legal form differs",
    arguments: [("Initech", "Initrode"), ("SE", "AG"), ("Initech Labs", "Initech")])
  func otherOrganization(name: String, other: String) {
    let first = Self.submission("a", via: "Ark", to: Self.opportunity(client: name))
    let second = Self.submission("b", via: "Bolt", to: Self.opportunity(client: other))
    #expect(first.conflicts(with: [second]).isEmpty)
  }

  @Test(
    "Roles are the same whatever their short forms, order and remarks",
    arguments: [
      ("Senior Platform Engineer", "sr. platform eng", true),
      ("Engineer, Platform (Senior)", "Senior Platform Engineer (m/w/d)", true),
      ("SRE II", "Site Reliability Engineer 2 (remote)", true),
      ("C# Developer", "C++ Dev", false), ("C Developer", "C# Developer", false),
      ("Platform Engineer", "Senior Platform Engineer", false),
      ("Remote Support Engineer", "Support Engineer", false),
    ])
  func roles(title: String, other: String, areSame: Bool) {
    let first = Self.submission("a", via: "Ark", to: Self.opportunity(client: "X", title: title))
    let second = Self.submission("b", via: "Bolt", to: Self.opportunity(client: "X", title: other))
    #expect(first.conflicts(with: [second]).isEmpty == !areSame)
    #expect(second.conflicts(with: [first]).isEmpty == !areSame)
  }

  @Test func earliestIsNamedFirst() {
    let opportunity = Self.opportunity(client: "Initech")
    let later = Self.representation("a", by: "Ark Talent", client: "Initech")
    let first = Claim(
      Submission(
        id: Submission.ID(rawValue: 2), uid: UID(rawValue: "z"),
        details: Submission.Details(
          opportunity: opportunity.id, agency: "Zest", submittedAt: Self.now.adding(seconds: -1))),
      for: opportunity)
    let claim = Self.submission("b", via: "Bolt People", to: opportunity)
    #expect(claim.conflicts(with: [later, first]) == [first, later])
  }
}
