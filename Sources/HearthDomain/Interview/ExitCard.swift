/// What was said at the end of an interview about what comes next, and what the candidate makes of it.
public struct ExitCard: Hashable, Sendable {
  /// What happens next, as they said it.
  public let nextStep: String?
  /// The day by which they said they would decide, on the clocks of the interview's zone.
  public let decisionBy: Day?
  /// Who decides, as they said it.
  public let whoDecides: String?
  /// What the candidate failed to get across, point by point.
  public var unsaid: [String]
  /// How it went: questions asked, impressions.
  public var debrief: String
  public let recordedAt: Instant
  /// Whether it only says how it went: what they told of what comes next is still to be said.
  public let isUnfinished: Bool

  /// An exit card that says what was told, that nothing was, or that this is still to be said.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if it says none of these, or that something was told and
  ///   nothing was.
  public init(
    nextStep: String? = nil, decisionBy: Day? = nil, whoDecides: String? = nil,
    isNotTold: Bool = false, isUnfinished: Bool = false, unsaid: [String] = [],
    debrief: String = "", recordedAt: Instant
  ) throws(HearthError) {
    self.nextStep = nextStep.flatMap { $0.hasVisibleCharacter ? $0 : nil }
    self.decisionBy = decisionBy
    self.whoDecides = whoDecides.flatMap { $0.hasVisibleCharacter ? $0 : nil }
    self.unsaid = unsaid.filter(\.hasVisibleCharacter)
    self.debrief = debrief
    self.recordedAt = recordedAt
    let tells = self.nextStep != nil || decisionBy != nil || self.whoDecides != nil
    self.isUnfinished = isUnfinished && !isNotTold && !tells
    guard !tells || !isNotTold else {
      throw .badData("Something was told about the next step, so it can't be that nothing was.")
    }
    guard tells || isNotTold || isUnfinished else {
      throw .badData(
        "An interview ends with a question: what happens next, and by when? Say what they told you, "
          + "or that they didn't.")
    }
  }

  /// Whether nothing was said of what comes next.
  public var isNotTold: Bool {
    !isUnfinished && nextStep == nil && decisionBy == nil && whoDecides == nil
  }
}
