import HearthEtiquette
import Testing

/// What the labelled drafts don't show: limits, and how words are compared.
@Suite struct LintRuleTests {
  static func codes(
    _ text: String, as kind: DraftKind, knowing context: LintContext = LintContext()
  ) -> [String] {
    Lint.findings(in: text, as: kind, knowing: context).map(\.code)
  }

  @Test(
    "A draft may have as many words as its kind allows, and no more",
    arguments: [
      (DraftKind.thankYou, 150), (.debrief, 200), (.reconnect, 120), (.feedback, 100),
      (.decline, 120), (.close, 120), (.missedCall, 80),
    ])
  func wordLimit(kind: DraftKind, limit: Int) {
    let words = Array(repeating: "so", count: limit - 1) + ["https://example.com/a-b-c"]
    let text = words.joined(separator: " ") + " – \n\n> not mine"
    #expect(!Self.codes(text, as: kind).contains("E008"))
    #expect(Self.codes("So " + text, as: kind).contains("E008"))
  }

  @Test(
    "LinkedIn counts UTF-16, a line break as one",
    arguments: [("x", 300), ("é", 300), ("🙂", 150), ("x\r\n", 150), ("e\u{301}", 150)])
  func characterLimit(text: String, count: Int) {
    let note = "  " + String(repeating: text, count: count) + "\n\n"
    #expect(!Self.codes(note, as: .connect).contains("E008"))
    #expect(Self.codes(note + "x", as: .connect).contains("E008"))
  }

  @Test(
    "Nagging is nagging however it is typed",
    arguments: [
      "I haven't heard", "I haven’t heard", "I havent heard", "I HAVEN'T HEARD", "i haven`t heard",
      "just checking-in", "Just\nchecking in", "any\u{A0}news", "any ne\u{AD}ws", "(Any news?)",
      "Any news…", "touching base", "Following up again", "circling back",
    ])
  func naggingIsFound(text: String) {
    #expect(Self.codes(text, as: .close).contains("E010"))
  }

  @Test(
    "What only looks like nagging is none",
    arguments: [
      "Any newsletter", "Many news outlets", "I haven’t heard of it", "any. News", "any\n\nnews",
      "https://example.com/any-news", "any@example.com news",
    ])
  func lookalikeIsNone(text: String) {
    #expect(!Self.codes(text, as: .close).contains("E010"))
  }

  @Test(
    "Skills are found as they are spelt",
    arguments: [
      ("Go", "I wrote it in Go.", true), ("Go", "I had to go.", false),
      ("C++", "I wrote it in C++.", true), ("C++", "I wrote it in C.", false),
      ("C#", "C# it was.", true), ("Node.js", "It ran on node.js for years.", true),
      ("Kubernetes", "It ran on kubernetes.", true), ("CI/CD", "All of it with CI/CD.", true),
    ])
  func skillIsFound(skill: String, sentence: String, isFound: Bool) {
    let context = LintContext(roleSkills: [skill])
    let codes = Self.codes("Thank you. " + sentence, as: .thankYou, knowing: context)
    #expect(codes.contains("E004") != isFound)
  }

  @Test(
    "Greetings end where the text begins",
    arguments: [
      "Hi Dana, thank you.", "Dana,\nthank you.", "Dear Dr. Doe,\nOne. Thank you.",
      "Hi Dana – One. Thank you.", "Good morning, Dana! One. Thank you.", "hi dana thank you",
      "Hello\n\nOne. Thank you.", "Thanks,\nDana", "Hi, J. Doe wrote. Thank you.",
      "Hello, Dana!\nOne. Thank you.", "Hi, Sorry! Thank you.", "Hi, Dana and I met. Thank you.",
    ])
  func greetingIsNoSentence(text: String) {
    #expect(!Self.codes(text, as: .close).contains("E003"))
  }

  @Test(
    "Names are compared by letter, case and accent",
    arguments: [
      ("I met Zoë.", false), ("I met Zoe\u{308}.", false), ("I met Zoë's team.", false),
      ("I met Zoe.", true), ("I met zoë.", true), ("I met ZOË.", true),
      ("I met O’Brian.", true), ("I met O’Brien.", false), ("I met O'Brien’s team.", false),
      ("I met Zoë O'Brein.", true), ("I met Anne-Marie.", false), ("I met Anne-marie.", true),
      ("Grace, as they say, was there.", false), ("They said grace.", false),
      ("I met GRace.", true), ("I met van der Berg.", false), ("Van der Berg came.", false),
      ("I like umbrella.", true), ("I like Umbrella.", false), ("I like Umbrela.", true),
      ("Umbrellas are wet.", false), ("I met WAYNE and Wayne.", false),
      ("I met Jo, Van and Berg.", false), ("I met Grace Zim.", true),
      ("I met Grace, Zim and Al.", false),
    ])
  func namesAreCompared(text: String, isSlip: Bool) {
    let others = ["Zoë O'Brien", "Anne-Marie Quill", "Grace Zimt", "Jo van der Berg", "WAYNE"]
    let context = LintContext(
      others: others.map { LintContext.Person(name: $0) }, organizations: ["Umbrella"])
    #expect(Self.codes(text, as: .close, knowing: context).contains("E015") == isSlip)
  }

  @Test(
    "A greeting names the reader",
    arguments: [
      ("Hi Dana,", []), ("Hi D,", []), ("Hi Danny,", []), ("Hi Ms Doe,", []), ("Hi,", []),
      ("Hi all,", []), ("Dear Sam and Dana,", []), ("Hi Sam,", ["E016"]), ("Hi sam,", ["E016"]),
      ("Sam,", ["E016"]), ("Hi Dan,", ["E015"]), ("hi dana,", ["E015"]), ("Hi Diana,", ["E016"]),
      ("Dear Hiring Manager,", ["E016"]),
    ])
  func greetingNamesTheReader(greeting: String, codes: [String]) {
    let context = LintContext(
      recipient: LintContext.Person(name: "Dana Doe", nicknames: ["D", "Danny"]),
      others: [LintContext.Person(name: "Diana Poe"), LintContext.Person(name: "Sam Poe")])
    let text = greeting + "\nthis is a note."
    #expect(Self.codes(text, as: .connect, knowing: context) == codes)
  }

  @Test(
    "A reconnect brings something",
    arguments: [
      ("See https://example.com/a.", true), ("See www.example.com.", true),
      ("Write to dana@example.com.", false), ("The conference is on 2027-05-14.", true),
      ("The conference is on 14/5.", true), ("The conference is in May.", false),
      ("The conference is on May 14th.", true), ("The conference is on Friday.", true),
      ("The conference may be good.", false), ("Our talk on Friday was good.", false),
      ("A workshop? It is tomorrow.", true), ("A workshop? I am free tomorrow.", false),
      ("Let me introduce you to Sam.", true), ("A coffee?", true), ("Coffeehouse blues.", false),
    ])
  func reconnectBrings(text: String, isOfValue: Bool) {
    #expect(Self.codes(text, as: .reconnect).contains("E013") != isOfValue)
  }

  @Test func nothingButAGreetingIsEmpty() {
    for text in ["", " \n", "\u{200B}", "Hi Dana,", "Subject: Hello\n\n", "-- \nAlex"] {
      #expect(Self.codes(text, as: .connect) == ["E001"])
    }
    #expect(Self.codes("🙂", as: .connect).isEmpty)
  }

  @Test func theSameNoteToTheSameReaderPasses() {
    let note = LintContext.Note(recipient: .init(name: "DANA DOE"), text: "Hi Dana, well met.")
    var context = LintContext(recipient: .init(name: "Dana Doe"), earlierNotes: [note])
    #expect(Self.codes("Hi Dana, well met.", as: .connect, knowing: context).isEmpty)
    context.recipient = LintContext.Person(name: "Sam Poe")
    #expect(Self.codes("Hi Sam — WELL\nmet!", as: .connect, knowing: context) == ["E014"])
  }
}
