import HearthDomain
import HearthEtiquette
import Testing

/// What the templates that come with Hearth say.
@Suite struct DraftTemplateTests {
  /// What may be known of a note, every part of it known or not.
  static let facts: [DraftFacts] = {
    var all: [DraftFacts] = []
    for parts in 0..<64 {
      all.append(facts(with: Part(rawValue: parts)))
    }
    return all
  }()

  struct Part: OptionSet {
    let rawValue: Int
    static let sender = Part(rawValue: 1)
    static let role = Part(rawValue: 2)
    static let client = Part(rawValue: 4)
    static let meeting = Part(rawValue: 8)
    static let achievements = Part(rawValue: 16)
    static let exitCard = Part(rawValue: 32)
  }

  @Test("A note passes its own checks, whatever is known", arguments: DraftKind.allCases)
  func noteIsWithoutFindings(_ kind: DraftKind) throws {
    let template = try DraftTemplate.builtIn(kind)
    for facts in Self.facts {
      for item in kind == .reconnect ? Self.items : [nil] {
        var facts = facts
        facts.item = item
        let text = template.draft(of: facts).text
        let findings = Lint.findings(in: text, as: kind, knowing: Self.record(of: facts))
        #expect(findings.isEmpty, "\(findings)\n\(text)")
      }
    }
  }

  @Test("A note has no seams", arguments: DraftKind.allCases)
  func noteHasNoSeams(_ kind: DraftKind) throws {
    for facts in Self.facts {
      let draft = try DraftTemplate.builtIn(kind).draft(of: facts)
      for seam in ["  ", " .", " ,", "..", "\n\n\n", "{{", "()", " \n"] {
        #expect(!draft.text.contains(seam), "'\(seam)' in \(draft.text)")
      }
      #expect((draft.subject != nil) == kind.hasSubject)
      #expect(draft.subject?.isEmpty != true)
    }
  }

  @Test func reconnectThatBringsNothingIsFoundOut() throws {
    let facts = Self.facts(with: [.sender, .role])
    let text = try DraftTemplate.builtIn(.reconnect).draft(of: facts).text
    let findings = Lint.findings(in: text, as: .reconnect, knowing: Self.record(of: facts))
    #expect(findings.map(\.code) == ["E013"])
  }

  @Test func thankYouSaysThanksFitAndNextStep() throws {
    let facts = Self.facts(with: [.sender, .role, .client, .meeting, .achievements, .exitCard])
    let draft = try DraftTemplate.builtIn(.thankYou).draft(of: facts)
    #expect(draft.subject == "Thank you for your time yesterday")
    #expect(
      draft.body == """
        Hi Dana,

        Thank you for your time yesterday, and for the conversation about rehearsals. What the \
        Platform Engineer role at Globex asks for is close to what I did in Ledger migration \
        (0 minutes down) and in Night watch. I moved the ledger to PostgreSQL.

        As I understood it, the next step is a talk with the team, and the decision is due by 12 May; I \
        look forward to it.

        Best regards,
        Alex Poe
        """)
  }

  @Test func debriefRelaysWhatWasLeftUnsaid() throws {
    let facts = Self.facts(with: [.sender, .role, .client, .meeting, .exitCard])
    let body = try DraftTemplate.builtIn(.debrief).draft(of: facts).body
    #expect(body.contains("\n\n- I have run on-call for two years\n- I know R&D <labs>\n\n"))
  }

  @Test func recruiterIsThankedForTheInterviewThatOthersGave() throws {
    var facts = Self.facts(with: [.sender, .role, .client, .meeting, .exitCard])
    facts.meeting?.isArrangedByReader = true
    let draft = try DraftTemplate.builtIn(.thankYou).draft(of: facts)
    #expect(draft.subject == "Thank you for setting up the interview with Globex yesterday")
    #expect(
      draft.body.contains(
        "Thank you for setting up the interview with Globex yesterday; we spoke about rehearsals."))
    #expect(!draft.body.contains("your time"))
  }

  @Test func nameWithALineBreakEndsNoSubject() throws {
    var facts = Self.facts(with: [.role, .client])
    facts.role?.client = "Globex\nBcc: pat@example.com"
    let draft = try DraftTemplate.builtIn(.decline).draft(of: facts)
    #expect(draft.subject == "The Platform Engineer role at Globex Bcc: pat@example.com")
  }

  @Test func namesForWhichThereIsNothingAreTold() throws {
    var facts = Self.facts(with: [])
    facts.facts[Fact.Key(rawValue: "car")] = "none"
    let template = try DraftTemplate(
      "{{first_name}} {{{frist_name}}} {{#meeting}}{{ day }}{{dya}}{{/meeting}}{{^nope}}{{/nope}}"
        + "{{! note }}{{#facts}}{{salary-floor}}{{car}}{{/facts}}{{facts.notice}}{{nope}}")
    #expect(template.unknownNames(among: facts) == ["frist_name", "dya", "nope"])
    for kind in DraftKind.allCases {
      #expect(try DraftTemplate.builtIn(kind).unknownNames(among: facts).isEmpty)
    }
  }

  @Test func nothingIsEscapedAsInHTML() throws {
    var facts = Self.facts(with: [])
    facts.recipient.firstName = "D'Arcy & <co>"
    let draft = try DraftTemplate("Hi {{first_name}}").draft(of: facts)
    #expect(draft.body == "Hi D'Arcy & <co>")
  }

  @Test("What is no template says where", arguments: ["Hi {{first_name", "{{#role}}x{{/client}}"])
  func brokenTemplateIsRefused(_ source: String) {
    #expect(throws: HearthError.self) { try DraftTemplate(source) }
  }

  @Test func draftIsReadAsItIsWritten() {
    for draft in [
      Draft(subject: "Our call", body: "Hi Dana,\n\nI waited."), Draft(body: "Hi\n\nDana"),
      Draft(body: "Subjects: many"),
    ] {
      #expect(Draft(parsing: draft.text) == draft)
    }
  }

  // MARK: Samples

  static func facts(with parts: Part) -> DraftFacts {
    let today = Day(number: 20_576)
    var facts = DraftFacts(
      recipient: .init(name: "Dana Doe", firstName: "Dana"), today: today)
    if parts.contains(.sender) { facts.sender = "Alex Poe" }
    if parts.contains(.role) {
      facts.role = Opportunity.Details(
        title: "Platform Engineer", client: parts.contains(.client) ? "Globex" : nil,
        agency: "Ark Talent", skills: ["PostgreSQL", "Swift"])
      facts.hasOffer = parts.contains(.client)
    }
    if parts.contains(.meeting) {
      facts.meeting = DraftFacts.Meeting(day: today.adding(days: -1), time: "13:00")
      facts.topic = "rehearsals"
    }
    if parts.contains(.exitCard) {
      facts.meeting?.nextStep = "a talk with the team."
      facts.meeting?.decisionBy = today.adding(days: 9)
      facts.meeting?.unsaid = ["I have run on-call for two years", "I know R&D <labs>"]
    }
    if parts.contains(.achievements) {
      facts.achievements = [
        Achievement.Details(
          title: "Ledger migration", skills: ["PostgreSQL"], figures: ["0 minutes down"],
          text: "I moved the ledger to PostgreSQL."),
        Achievement.Details(title: "Night watch", skills: ["Swift"]),
      ]
    }
    return facts
  }

  static let items: [ShareItem.Details?] = [
    .init(kind: .article, title: "Rehearsing an outage", url: "https://example.com/outage"),
    .init(kind: .event, title: "Swift meetup", on: Day(number: 20_590)),
    .init(
      kind: .event, title: "Swift meetup", url: "https://example.com/meetup",
      on: Day(number: 20_577), note: "The second talk is on what you asked me about."),
    .init(kind: .introduction, title: "Sam Sample, who looks for a team"),
    .init(kind: .coffee, title: "at the canal, any morning"),
  ]

  /// What is on record of the same facts.
  static func record(of facts: DraftFacts) -> LintContext {
    LintContext(
      recipient: LintContext.Person(name: facts.recipient.name),
      others: [facts.sender].compactMap(\.self).map { LintContext.Person(name: $0) },
      organizations: [facts.role?.client, facts.role?.agency].compactMap(\.self),
      roleTitle: facts.role?.title ?? "", roleSkills: facts.role?.skills ?? [],
      achievements: facts.achievements,
      debrief: facts.topic == nil ? "" : "They asked how I prepare rehearsals.")
  }
}
