/// What a touch adds to a relationship's strength, by its channel, and how that fades.
///
/// A day counts the heaviest of its touches once; a note counts nothing. Judgement, not fitted.
public struct TouchWeights: Hashable, Sendable {
  /// Days after which a touch counts half of what it did; positive.
  public var halfLifeDays = 180.0
  public var email = 1.0
  public var call = 2.0
  public var video = 3.0
  public var meeting = 3.0
  public var linkedin = 1.0
  public var message = 1.0
  public var event = 3.0

  public static let standard = TouchWeights()

  public init() {}

  /// What a touch over `channel` weighs on its day.
  public subscript(_ channel: Touchpoint.Channel) -> Double {
    switch channel {
    case .email: email
    case .call: call
    case .video: video
    case .meeting: meeting
    case .linkedin: linkedin
    case .message: message
    case .event: event
    case .note: 0
    }
  }
}
