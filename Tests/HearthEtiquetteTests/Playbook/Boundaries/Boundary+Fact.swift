import Foundation
import HearthDomain
import Testing

@testable import HearthEtiquette

extension Boundary {
  /// What a practice follows from.
  enum Fact {
    /// A round took place.
    case meeting
    /// A round took place, and something was left unsaid.
    case unsaid
    /// They named a day for their decision.
    case dateTold
    /// A round took place, and no date was told.
    case nothingTold
    /// The owner asked after a silence.
    case ownWord
    case submission, rejection, acceptance
    /// The owner promised something.
    case promise
    /// The owner set something down.
    case plan
    /// They promised a call.
    case theirCall
    /// They promised something else.
    case theirPromise
  }

  /// The facts, and nothing else.
  func scene() throws -> Scene {
    var scene = Scene()
    let since = try sinceInstant
    switch fact {
    case .meeting: try meet(&scene, card: nil)
    case .unsaid: try meet(&scene, card: try Scene.card(unsaid: ["on-call"]))
    case .dateTold:
      let card = try ExitCard(
        decisionBy: Day(of: since, in: try timeZone), isNotTold: false,
        recordedAt: since.adding(wholeDays: -7))
      try addInterview(endingAt: since.adding(wholeDays: -7), card, to: &scene)
    case .nothingTold:
      try liveInZone(&scene)
      try addInterview(endingAt: since, try Scene.card(), to: &scene)
    case .ownWord:
      try liveInZone(&scene)
      try addInterview(endingAt: since.adding(wholeDays: -20), try Scene.card(), to: &scene)
      scene.touch(Scene.dana, .reconnect, at: since)
    case .submission: try addRole(.submitted, to: &scene)
    case .rejection: try addRole(.rejected, to: &scene)
    case .acceptance:
      try addRole(.accepted, to: &scene)
      try scene.role(2, .submitted, recruiter: Scene.kim)
    case .promise, .plan, .theirCall, .theirPromise: try addPromise(to: &scene)
    }
    return scene
  }

  // MARK: Steps

  /// Lets the owner live in the zone.
  private func liveInZone(_ scene: inout Scene) throws {
    scene.calendar = BusinessCalendar(timeZone: try timeZone)
  }

  /// A round that begins at `since` if its end is looked at, and ends then if it is what follows.
  private func meet(_ scene: inout Scene, card: ExitCard?) throws {
    let since = try sinceInstant
    try scene.role()
    try scene.interview(
      from: turn == .opens ? since : since.adding(seconds: -3600),
      to: turn == .opens ? try instant : since, in: zone, status: .scheduled, card: card)
  }

  private func addInterview(
    endingAt end: Instant, _ card: ExitCard, to scene: inout Scene
  ) throws {
    try scene.role()
    try scene.interview(from: end.adding(seconds: -3600), to: end, in: zone, card: card)
  }

  private func addRole(_ stage: Stage, to scene: inout Scene) throws {
    try liveInZone(&scene)
    let since = try sinceInstant
    try scene.role(1, stage, since: since, opened: since.adding(wholeDays: -30))
  }

  /// What the owner promised or planned is recorded at the turn if that is its opening, and due then
  /// if that is its being late; what they promised is due at `since`.
  private func addPromise(to scene: inout Scene) throws {
    try liveInZone(&scene)
    let (since, at) = (try sinceInstant, try instant)
    let recorded = turn == .opens ? at : since
    let due = turn == .opens ? at.adding(wholeDays: 7) : at
    switch fact {
    case .promise: scene.promise(by: .me, due: due, recorded: recorded)
    case .plan: scene.plan(due: due, recorded: recorded)
    case .theirCall:
      scene.promise(by: .them, .call, due: since, recorded: since.adding(wholeDays: -7))
    default: scene.promise(by: .them, due: since, recorded: since.adding(wholeDays: -7))
    }
  }
}
