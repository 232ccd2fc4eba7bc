/// Every span that the playbook goes by.
public struct PlaybookTerms: Hashable, Sendable {
  /// Hours after an interview's end by which thanks are due.
  public var thankYouHours = 24
  /// Hours after an interview's end by which to connect with whoever was met.
  public var connectHours = 48
  /// Hours after a rejection by which to thank for it and ask what was missing.
  public var feedbackHours = 24
  /// Hours after an acceptance by which every other recruiter is told.
  public var closeHours = 48
  /// Days after a decision date that they are left, for whoever promised that date.
  public var graceDays = 1
  /// Business days without a word after which to reconnect, where no date was told.
  public var silenceBusinessDays = 5
  /// Days without a sign of theirs after which to give a role up.
  public var ghostedDays = 30
  /// Minutes after the time promised from which a call counts as missed.
  public var missedCallMinutes = 20
  /// Hours after the time promised from which anything else counts as missed.
  public var missedHours = 24
  /// Days after which what is late fades.
  public var fadeDays = 14
  /// How often to be in touch with a recruiter whose role came to nothing; `nil` to leave that.
  public var keepWarm: Cadence? = try? Cadence(idealDays: 30, longestDays: 60)
  /// The same once an offer is accepted.
  public var keepWarmAfterAcceptance: Cadence? = try? Cadence(idealDays: 90, longestDays: 180)
  /// Days after the end of a role for which its recruiter is kept warm.
  public var keepWarmDays = 365
  /// Days after an acceptance for which nobody is nudged.
  public var restDays = 90

  public static let standard = PlaybookTerms()

  public init() {}
}
