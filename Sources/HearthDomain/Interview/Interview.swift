public import Foundation

/// A round of an opportunity: when, where and with whom, and once it was held, its exit card.
public struct Interview: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  public private(set) var status: Status
  /// What was said at the end and how it went, as far as anything was told of it.
  public private(set) var exitCard: ExitCard?
  /// With whom the role was spoken about when it took place, if that is somebody else by now.
  public let recruiter: Contact.ID?

  /// An interview as it is stored; one with an exit card was held.
  public init(
    id: ID, uid: UID, details: Details, status: Status = .scheduled, exitCard: ExitCard? = nil,
    recruiter: Contact.ID? = nil
  ) {
    self.id = id
    self.uid = uid
    self.details = details
    self.status = exitCard == nil ? status : .held
    self.exitCard = exitCard
    self.recruiter = recruiter
  }

  public enum Status: String, CaseIterable, Sendable {
    case scheduled
    case held
    case cancelled
  }

  /// How people meet.
  public enum Format: String, CaseIterable, Sendable {
    case phone
    case video
    case onSite = "on-site"
    /// Work to hand in or to do on one's own.
    case assignment
    case other

    /// Whether people meet at all.
    public var isMeeting: Bool { self != .assignment }
  }

  /// Everything about an interview that its owner may set.
  public struct Details: Hashable, Sendable {
    public var opportunity: Opportunity.ID
    /// From 1.
    public var round: Int
    public private(set) var startsAt: Instant
    /// Later than ``startsAt``.
    public private(set) var endsAt: Instant
    /// The IANA name of the zone that it was arranged in, such as `Europe/Dublin`.
    public var timeZone: String
    public var format: Format
    /// An address, a number to call or a URL.
    public var place: String?
    /// The interviewers, in the order named; none while that isn't known.
    public var panel: [Contact.ID]
    public var note: String

    /// - Throws: ``HearthError/badData(_:)`` unless the end comes after the start.
    public init(
      opportunity: Opportunity.ID, round: Int = 1, startsAt: Instant, endsAt: Instant,
      timeZone: String, format: Format = .video, place: String? = nil, panel: [Contact.ID] = [],
      note: String = ""
    ) throws(HearthError) {
      try Self.check(startsAt, endsAt, in: timeZone)
      self.opportunity = opportunity
      self.round = round
      self.startsAt = startsAt
      self.endsAt = endsAt
      self.timeZone = timeZone
      self.format = format
      self.place = place
      self.panel = panel
      self.note = note
    }

    /// Puts it at another time.
    ///
    /// - Throws: ``HearthError/badData(_:)`` unless the end comes after the start.
    public mutating func reschedule(
      startsAt: Instant, endsAt: Instant, timeZone: String? = nil
    ) throws(HearthError) {
      try Self.check(startsAt, endsAt, in: timeZone ?? self.timeZone)
      self.startsAt = startsAt
      self.endsAt = endsAt
      self.timeZone = timeZone ?? self.timeZone
    }

    private static func check(
      _ startsAt: Instant, _ endsAt: Instant, in timeZone: String
    ) throws(HearthError) {
      guard startsAt < endsAt else {
        let zone = TimeZone(identifier: timeZone) ?? .gmt
        throw .badData(
          "An interview ends after it begins: \(endsAt.formatted(in: zone)) is no later than "
            + "\(startsAt.formatted(in: zone)).")
      }
    }
  }
}

extension Interview {
  /// Whether it is over: told to be, or past its end and not cancelled.
  public func hasTakenPlace(asOf now: Instant) -> Bool {
    switch status {
    case .held: true
    case .scheduled: details.endsAt <= now
    case .cancelled: false
    }
  }

  /// Whether it was told what was said at the end of what comes next.
  public var isFinished: Bool { exitCard.map { !$0.isUnfinished } ?? false }

  /// Whether it took place, and nobody told yet what was said at the end.
  public func isUnfinished(asOf now: Instant) -> Bool {
    !isFinished && hasTakenPlace(asOf: now)
  }

  /// Whether both are to take place, and at the same time for a while.
  public func overlaps(_ other: Interview) -> Bool {
    id != other.id && details.format.isMeeting && other.details.format.isMeeting
      && status != .cancelled && other.status != .cancelled
      && details.startsAt < other.details.endsAt && other.details.startsAt < details.endsAt
  }

  /// Whether it is still to come to its end.
  public func isAhead(asOf now: Instant) -> Bool {
    status == .scheduled && details.endsAt > now
  }

  /// Records what was said at the end: the interview was held, and is finished if the card says so.
  public mutating func finish(with card: ExitCard) {
    exitCard = card
    status = .held
  }

  /// Records that it was held; without an exit card it is unfinished.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if it was cancelled.
  public mutating func hold() throws(HearthError) {
    guard status != .cancelled else {
      throw .conflict("The interview was cancelled; reschedule it if it took place after all.")
    }
    status = .held
  }

  /// Puts it at another time; one that was cancelled takes place again.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if it was held, and ``HearthError/badData(_:)`` unless the
  ///   end comes after the start.
  public mutating func reschedule(
    startsAt: Instant, endsAt: Instant, timeZone: String
  ) throws(HearthError) {
    guard status != .held else { throw .conflict("The interview was held; it can't be moved.") }
    try details.reschedule(startsAt: startsAt, endsAt: endsAt, timeZone: timeZone)
    status = .scheduled
  }

  /// Calls it off.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if it was held.
  public mutating func cancel() throws(HearthError) {
    guard status != .held else { throw .conflict("The interview was held; it can't be cancelled.") }
    status = .cancelled
  }
}

extension Interview.Details {
  /// The zone by its IANA name; UTC where this machine doesn't know that.
  public var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}
