import HearthDomain

/// A person of the case book, with the touches that may settle something in order, up to now.
///
/// A class, and never changed: there are thousands, and rules look them up time and again.
final class Acquaintance: Sendable {
  let status: Contact.Status
  let connection: LinkedInConnection
  let connectionSince: Instant?
  /// The last of all touches, be it among ``touches`` or not.
  let last: Word?
  /// The owner's last touch that asks for an answer, if there was none since.
  let openQuestion: Question?
  let lastInboundAt: Instant?
  /// The earliest first.
  private let touches: [Touch]

  /// A touch as rules see it.
  private struct Touch {
    let word: Word
    let mark: TouchMark
  }

  /// When a touch was, and whose it was.
  struct Word {
    /// When it was at the latest: of a touch of which the day alone is known, the end of that day.
    let at: Instant
    let occurredAt: Instant
    let direction: Touchpoint.Direction?
  }

  /// What the owner asked, and when at the latest.
  struct Question {
    let at: Instant
    let purpose: Touchpoint.Purpose?
  }

  static let stranger = Acquaintance()

  private init() {
    status = .active
    connection = .none
    connectionSince = nil
    last = nil
    openQuestion = nil
    lastInboundAt = nil
    touches = []
  }

  init(_ person: CasePerson, clocks: inout Clocks, asOf now: Instant) {
    status = person.status
    connection = person.connection
    connectionSince = person.connectionSince
    let statistics = person.statistics
    last = statistics.lastAt.map { Word($0, statistics.lastDirection, clocks: &clocks) }
    openQuestion = statistics.openQuestion.map {
      Question(at: clocks.latest($0.askedAt), purpose: $0.purpose)
    }
    lastInboundAt = statistics.lastInboundAt
    var touches: [Touch] = []
    for mark in person.touches where mark.channel.movesClock && mark.occurredAt <= now {
      let word = Word(mark.occurredAt, mark.direction, clocks: &clocks)
      touches.append(Touch(word: word, mark: mark))
    }
    self.touches = touches.sorted {
      ($0.word.at, $0.mark.touchpoint) < ($1.word.at, $1.mark.touchpoint)
    }
  }
}

extension Acquaintance {
  /// When the owner first did something with one of `purposes`, at or after `instant` and at none of
  /// `others`.
  func doing(
    _ purposes: Touchpoint.Purpose..., from instant: Instant, but others: Set<Instant> = []
  ) -> Instant? {
    touches.first { touch in
      touch.word.at >= instant && touch.mark.direction != .inbound
        && touch.mark.purpose.map(purposes.contains) == true
        && !others.contains(touch.mark.occurredAt)
    }?.mark.occurredAt
  }

  /// The first touch at or after `instant`.
  func first(from instant: Instant) -> Word? { touches.first { $0.word.at >= instant }?.word }

  /// The last touch at or after `instant`.
  func last(from instant: Instant) -> Word? { last.flatMap { $0.at >= instant ? $0 : nil } }
}

extension Acquaintance.Word {
  init(
    _ occurredAt: Instant, _ direction: Touchpoint.Direction?, clocks: inout Clocks
  ) {
    self.occurredAt = occurredAt
    self.direction = direction
    at = clocks.latest(occurredAt)
  }
}
