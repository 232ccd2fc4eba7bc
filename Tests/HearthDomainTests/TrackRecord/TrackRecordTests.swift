import HearthDomain
import Testing

/// Whom a track record is credited to, and what it takes to tell one.
@Suite struct TrackRecordTests {
  private static let (dana, ark, bellows, client) = (
    Contact.ID(rawValue: 1), Organization.ID(rawValue: 1), Organization.ID(rawValue: 2),
    Organization.ID(rawValue: 3)
  )

  // MARK: Shares and medians

  @Test("A share is told from three on", arguments: [(0, 0), (1, 2), (1, 3), (3, 3)])
  func shareTakesThree(part: Int, whole: Int) {
    let share = Proportion(part, of: whole).share
    #expect(share == (whole < 3 ? nil : Double(part) / Double(whole)))
  }

  @Test(
    "A median is told from three on, whatever the order",
    arguments: [([2, 1], nil), ([9, 1, 2], 2.0), ([4, 1, 8, 2], 3.0)])
  func medianTakesThree(days: [Int64], median: Double?) {
    var durations = Durations()
    for days in days { durations.add(from: Self.day(0), to: Self.day(days)) }
    #expect(durations.medianDays == median)
  }

  // MARK: Places

  @Test func whoMovesLeavesTheirRecordBehind() {
    let move = Day(of: Self.day(10), secondsFromUTC: 0)
    let history = SearchHistory(places: [
      Self.dana: [Place(Self.bellows, startedOn: move), Place(Self.ark, endedOn: move)]
    ])
    var records = TrackRecords(of: history, in: StatisticsScope())
    for day: Int64 in [1, 10, 11] {
      records.add(Ask(askedAt: Self.day(day), answeredAt: nil), of: Self.dana)
    }
    #expect(records.byContact[Self.dana]?.answers == Proportion(0, of: 3))
    #expect(records.byOrganization[Self.ark]?.answers == Proportion(0, of: 2))
    #expect(records.byOrganization[Self.bellows]?.answers == Proportion(0, of: 1))
    #expect(records.total.answers == Proportion(0, of: 3))
  }

  @Test func whoseAgencyIsNotKnownIsCreditedAlone() {
    var records = TrackRecords(of: SearchHistory(), in: StatisticsScope())
    records.add(Ask(askedAt: Self.day(1), answeredAt: Self.day(2)), of: Self.dana)
    #expect(records.byContact[Self.dana]?.answers.part == 1)
    #expect(records.byOrganization.isEmpty)
  }

  // MARK: What is counted

  @Test func submissionsAndBreachesCountForTheAgencyThatMadeThem() {
    let parties = RoleParties(agency: Self.ark, client: Self.client, recruiter: Self.dana)
    let history = SearchHistory(
      submissions: [(false, false), (true, false), (true, true)].map { interview, offer in
        SubmissionHistory(
          parties: parties, submittedAt: Self.day(1), ledToInterview: interview, ledToOffer: offer)
      }, breaches: [BreachHistory(parties: parties, grantedAt: Self.day(1))])
    let records = TrackRecords(of: history, in: StatisticsScope())
    for record in [records.byContact[Self.dana], records.byOrganization[Self.ark]] {
      #expect(record?.interviews == Proportion(2, of: 3))
      #expect(record?.offers == Proportion(1, of: 3))
      #expect(record?.breachCount == 1)
    }
    #expect(records.byOrganization[Self.client] == nil)
  }

  @Test func openPromisesAreNotJudged() {
    let history = SearchHistory(
      promises: [Commitment.State.open, .kept, .broken].map(Self.promise))
    let records = TrackRecords(of: history, in: StatisticsScope())
    #expect(records.byContact[Self.dana]?.promises == Proportion(1, of: 2))
  }

  @Test(
    "Only what a scope includes is counted",
    arguments: [
      (StatisticsScope(since: day(5)), 1), (StatisticsScope(since: day(6)), 0),
      (StatisticsScope(organization: ark), 1), (StatisticsScope(organization: bellows), 0),
      (StatisticsScope(contact: dana), 1), (StatisticsScope(contact: Contact.ID(rawValue: 9)), 0),
    ])
  func scopeLimits(_ scope: StatisticsScope, count: Int) {
    let history = SearchHistory(places: [Self.dana: [Place(Self.ark)]])
    var records = TrackRecords(of: history, in: scope)
    records.add(Ask(askedAt: Self.day(5), answeredAt: nil), of: Self.dana)
    #expect(records.total.answers.whole == count)
  }

  private static func day(_ day: Int64) -> Instant {
    Instant(unixSeconds: 1_777_000_000 + day * 86_400)
  }

  private static func promise(_ state: Commitment.State) -> Commitment {
    var promise = Commitment(
      id: Commitment.ID(rawValue: 1), uid: UID(rawValue: "p"),
      details: Commitment.Details(by: .them, contact: dana, text: "call", dueAt: day(1)),
      recordedAt: day(0))
    promise.settle(state, at: day(2))
    return promise
  }
}
