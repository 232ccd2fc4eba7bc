public import Foundation

/// A role at an end client, followed from first mention to outcome.
public struct Opportunity: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  public private(set) var stage: Stage
  /// When it came to its stage.
  public private(set) var since: Instant

  public init(id: ID, uid: UID, details: Details, stage: Stage, since: Instant) {
    self.id = id
    self.uid = uid
    self.details = details
    self.stage = stage
    self.since = since
  }

  /// Where the work is done.
  public enum Workplace: String, CaseIterable, Sendable {
    case onSite = "on-site"
    case hybrid
    case remote
  }

  /// Everything about an opportunity that its owner may set; its stage is moved instead.
  public struct Details: Hashable, Sendable {
    /// The role, such as "Platform Engineer"; never empty.
    public var title: String
    /// The name of the organization to work for; `nil` while the agency doesn't say.
    public var client: String?
    /// The name of the organization that it came through; `nil` where there is none in between.
    public var agency: String?
    /// The contact it is spoken about with.
    public var recruiter: Contact.ID?
    public var location: String?
    public var workplace: Workplace?
    public var compensation: Compensation?
    public var skills: [String]
    /// Where it was found, such as "referral" or the name of a job board.
    public var source: String?
    public var url: String?
    /// What it pays over what the owner aims for; positive.
    public var value: Double?
    public var note: String

    public init(
      title: String, client: String? = nil, agency: String? = nil, recruiter: Contact.ID? = nil,
      skills: [String] = []
    ) {
      self.title = title
      self.client = client
      self.agency = agency
      self.recruiter = recruiter
      self.skills = skills
      note = ""
    }

    /// The role and its client in few words, such as "Platform Engineer at Initech".
    public var label: String {
      client.map { "\(title) at \($0)" } ?? "\(title), client unknown"
    }
  }
}

extension Opportunity {
  /// Whether an interview never took place, because it was still to begin when the role ended.
  public func calledOff(_ interview: Interview) -> Bool {
    stage.isClosed && interview.status == .scheduled && since < interview.details.startsAt
  }

  /// Moves it to another stage at `instant` and tells the move, to be kept in its history.
  ///
  /// A fault is told by the clocks of `timeZone`.
  ///
  /// - Throws: ``HearthError/illegalMove(from:to:)``, and ``HearthError/conflict(_:)`` for a move dated
  ///   before the last one.
  public mutating func move(
    to next: Stage, at instant: Instant, note: String = "", in timeZone: TimeZone
  ) throws(HearthError) -> StageMove {
    guard stage.successors.contains(next) else { throw .illegalMove(from: stage, to: next) }
    guard instant >= since else {
      throw .conflict(
        "It came to '\(stage.rawValue)' at \(since.formatted(in: timeZone)), and can't have left it "
          + "before.")
    }
    let move = StageMove(opportunity: id, from: stage, to: next, at: instant, note: note)
    (stage, since) = (next, instant)
    return move
  }
}
