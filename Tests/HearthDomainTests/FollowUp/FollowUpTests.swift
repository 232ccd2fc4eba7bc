import HearthDomain
import Testing

@Suite struct FollowUpTests {
  static let subject = UID(rawValue: "01970000-0000-7000-8000-000000000001")

  @Test(
    "A key reads back what it prints",
    arguments: FollowUp.Rule.allCases.flatMap { rule in
      [
        FollowUp.Key(rule, subject: subject, contact: Contact.ID(rawValue: 12)),
        FollowUp.Key(rule, subject: subject), FollowUp.Key(rule, contact: Contact.ID(rawValue: 12)),
      ]
    })
  func keyReadsBack(key: FollowUp.Key) {
    #expect(FollowUp.Key(key.description) == key)
  }

  @Test func keyIsText() {
    let key = FollowUp.Key(.thankYou, subject: Self.subject, contact: Contact.ID(rawValue: 12))
    #expect(key.description == "thank-you/01970000-0000-7000-8000-000000000001/12")
  }

  @Test(
    "What is no key is told", arguments: ["", "thank-you", "thanks/a/1", "connect//x", "a/b/c/d"])
  func noKey(text: String) {
    #expect(FollowUp.Key(text) == nil)
  }

  @Test func lastActIsTheGreatestAndDoneOutranksADeferral() {
    let key = FollowUp.Key(.connect, contact: Contact.ID(rawValue: 1))
    func act(_ verdict: FollowUpAct.Verdict, at seconds: Int64) -> FollowUpAct {
      FollowUpAct(key: key, verdict: verdict, at: Instant(unixSeconds: seconds))
    }
    let late = Instant(unixSeconds: 900)
    let acts = [
      act(.snoozed(until: late), at: 5), act(.dismissed(reason: "left"), at: 5), act(.done, at: 5),
      act(.snoozed(until: late), at: 6),
    ]
    #expect(acts.shuffled().sorted() == acts)
  }

  @Test(
    "A purpose is known by its name, whatever its case and hyphens",
    arguments: [
      ("thank-you", Touchpoint.Purpose.thankYou), ("Thank you", .thankYou), ("THANKS", .thankYou),
      ("Missed call", .missedCall), ("follow-up", .followUp), ("reconnect", .reconnect),
      ("nag", .nudge),
    ])
  func purposeIsKnown(words: String, purpose: Touchpoint.Purpose) {
    #expect(Touchpoint.Purpose(parsing: words) == purpose)
  }

  @Test(
    "Other words name no purpose", arguments: ["", "lunch", "thank you all for coming", "call"])
  func otherWordsNameNone(words: String) {
    #expect(Touchpoint.Purpose(parsing: words) == nil)
  }

  static func commitment() -> Commitment {
    Commitment(
      id: Commitment.ID(rawValue: 1), uid: subject,
      details: Commitment.Details(
        by: .them, contact: Contact.ID(rawValue: 1), text: "call",
        dueAt: Instant(unixSeconds: 100)),
      recordedAt: Instant(unixSeconds: 1))
  }

  @Test func commitmentIsSettledWithItsTime() {
    var commitment = Self.commitment()
    commitment.settle(.kept, at: Instant(unixSeconds: 99))
    #expect(commitment.settledAt == Instant(unixSeconds: 99))
    commitment.settle(.open, at: Instant(unixSeconds: 120))
    #expect(commitment.settledAt == nil)
    #expect(commitment.state == .open)
  }
}
