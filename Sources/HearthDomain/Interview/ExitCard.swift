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

  /// An exit card that says what was told, or that nothing was.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if it says neither, or both.
  public init(
    nextStep: String? = nil, decisionBy: Day? = nil, whoDecides: String? = nil,
    isNotTold: Bool = false, unsaid: [String] = [], debrief: String = "", recordedAt: Instant
  ) throws(HearthError) {
    self.nextStep = nextStep.flatMap { $0.hasVisibleCharacter ? $0 : nil }
    self.decisionBy = decisionBy
    self.whoDecides = whoDecides.flatMap { $0.hasVisibleCharacter ? $0 : nil }
    self.unsaid = unsaid.filter(\.hasVisibleCharacter)
    self.debrief = debrief
    self.recordedAt = recordedAt
    guard self.isNotTold || !isNotTold else {
      throw .badData("Something was told about the next step, so it can't be that nothing was.")
    }
    guard isNotTold || !self.isNotTold else {
      throw .badData(
        "An interview ends with a question: what happens next, and by when? Say what they told you, "
          + "or that they didn't.")
    }
  }

  /// Whether nothing was said of what comes next.
  public var isNotTold: Bool { nextStep == nil && decisionBy == nil && whoDecides == nil }
}
