import Foundation
import HearthDomain
import HearthEtiquette
import Testing

/// A second on which the playbook changes its mind.
struct Boundary: Sendable {
  let practice: Practice
  let turn: Turn
  let fact: Fact
  /// What it is counted from, by clocks in ``zone``; a `Z` at its end says that it is in UTC.
  let since: String
  /// When the turn comes, by the same clocks.
  let at: String
  /// The interview's zone where that is what a rule goes by, else the owner's.
  let zone: String
}

extension Boundary {
  /// What the playbook goes by: a rule whose follow-ups are owed, or what else follows for people.
  enum Practice: Hashable {
    case owed(FollowUp.Rule)
    /// Somebody named a date, and is not asked until then.
    case quiet
    /// An interview process tells when to reach out.
    case process
    /// An offer was accepted, and nobody is nudged.
    case rest
    /// The recruiter of a role that has ended is kept warm.
    case keepWarm
  }

  /// What changes.
  enum Turn: Hashable {
    case opens
    case isLate
    case fades
    /// It is over at that second.
    case ends
    /// It is over after that second.
    case lapses
  }

  /// How things stand with a practice.
  enum Standing {
    case notYet, open, late, faded, settled
    case holds, over
  }

  /// Whose clocks show what in between.
  enum Setting: CaseIterable {
    case home, elsewhere, clocksGoForward, clocksGoBack
  }
}

extension Boundary.Turn {
  /// What holds the second before, then, and the second after.
  var standings: (before: Boundary.Standing, then: Boundary.Standing, after: Boundary.Standing) {
    switch self {
    case .opens: (.notYet, .open, .open)
    case .isLate: (.open, .open, .late)
    case .fades: (.late, .late, .faded)
    case .ends: (.holds, .over, .over)
    case .lapses: (.holds, .holds, .over)
    }
  }
}

extension Boundary.Practice {
  /// How things stand in `scene` at `now`.
  func standing(in scene: Scene, asOf now: Instant) -> Boundary.Standing {
    let outlook = scene.agenda(asOf: now).outlook
    switch self {
    case .owed(let rule):
      return Boundary.Standing(scene.state(rule, asOf: now))
    case .quiet: return outlook.quietUntil[Scene.dana] == nil ? .over : .holds
    case .process:
      return outlook.obligations[Scene.dana]?.isInProcess == true ? .holds : .over
    case .rest: return outlook.restUntil == nil ? .over : .holds
    case .keepWarm: return outlook.cadences[Scene.dana] == nil ? .over : .holds
    }
  }
}

extension Boundary.Standing {
  init(_ state: FollowUp.State?) {
    switch state {
    case nil, .waiting: self = .notYet
    case .open: self = .open
    case .late: self = .late
    case .faded: self = .faded
    case .snoozed, .done, .dismissed: self = .settled
    }
  }
}

extension Boundary {
  var sinceInstant: Instant { get throws { try instant(since) } }
  var instant: Instant { get throws { try instant(at) } }

  var timeZone: TimeZone { get throws { try #require(TimeZone(identifier: zone)) } }

  var setting: Setting {
    get throws {
      let timeZone = try timeZone
      let before = timeZone.secondsFromUTC(at: try sinceInstant.adding(seconds: -1))
      let after = timeZone.secondsFromUTC(at: try instant.adding(seconds: 1))
      guard before == after else { return before < after ? .clocksGoForward : .clocksGoBack }
      return zone == Scene.dublin ? .home : .elsewhere
    }
  }

  private func instant(_ text: String) throws -> Instant {
    text.hasSuffix("Z")
      ? try Scene.at(String(text.dropLast()), in: "UTC") : try Scene.at(text, in: zone)
  }
}

extension Boundary: CustomTestStringConvertible {
  var testDescription: String { "\(practice) \(turn) at \(at) in \(zone), \(fact) \(since)" }
}
