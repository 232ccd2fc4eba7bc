import HearthDomain

/// A person of the case book with their touches in order, up to now.
struct Acquaintance {
  let status: Contact.Status
  let connection: LinkedInConnection
  let connectionSince: Instant?
  /// The earliest first.
  let touches: [Touch]

  /// A touch as rules see it.
  struct Touch {
    let id: Touchpoint.ID
    /// When it was at the latest: of a touch of which the day alone is known, the end of that day.
    let at: Instant
    let occurredAt: Instant
    let direction: Touchpoint.Direction?
    let purpose: Touchpoint.Purpose?
  }

  static let stranger = Acquaintance(
    status: .active, connection: .none, connectionSince: nil, touches: [])
}

extension Acquaintance {
  init(_ person: CasePerson, clocks: inout Clocks, asOf now: Instant) {
    status = person.status
    connection = person.connection
    connectionSince = person.connectionSince
    var touches: [Touch] = []
    for touch in person.touches where touch.mark.channel.movesClock && touch.mark.occurredAt <= now
    {
      touches.append(Touch(touch, clocks: &clocks))
    }
    self.touches = touches.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// When the owner first did something with one of `purposes`, at or after `instant`.
  func first(_ purposes: Set<Touchpoint.Purpose>, from instant: Instant) -> Instant? {
    touches.first { touch in
      touch.at >= instant && touch.direction != .inbound
        && touch.purpose.map(purposes.contains) == true
    }?.occurredAt
  }

  /// The last touch at or after `instant`.
  func last(from instant: Instant) -> Touch? {
    touches.last.flatMap { $0.at >= instant ? $0 : nil }
  }

  /// The first touch at or after `instant`.
  func first(from instant: Instant) -> Touch? { touches.first { $0.at >= instant } }

  /// The owner's last touch that asks for an answer, if there was none since.
  var openQuestion: Touch? {
    touches.reversed().prefix { $0.direction == .outbound }
      .first { $0.purpose?.expectsReply ?? true }
  }

  var lastInboundAt: Instant? { touches.last { $0.direction == .inbound }?.occurredAt }
}

extension Acquaintance.Touch {
  init(_ touch: CaseTouch, clocks: inout Clocks) {
    id = touch.mark.touchpoint
    occurredAt = touch.mark.occurredAt
    direction = touch.mark.direction
    purpose = touch.purpose
    at = clocks.isOwnNoon(occurredAt) ? clocks.endOfOwnDay(occurredAt) : occurredAt
  }
}
