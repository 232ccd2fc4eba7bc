import HearthDomain
import Testing

@testable import HearthEtiquette

/// Every rule on the second of each of its turns, in another zone, and across changes of clocks.
@Suite struct BoundaryTests {
  @Test("It turns on the second", arguments: Boundary.rows)
  func turnsOnTheSecond(row: Boundary) throws {
    let scene = try row.scene()
    let (before, then, after) = row.turn.standings
    for (now, standing) in around(try row.instant, before: before, at: then, after: after) {
      #expect(row.practice.standing(in: scene, asOf: now) == standing, "at \(now)")
    }
  }

  @Test("Each turn is looked at on every sort of clock", arguments: Group.all)
  func everySettingIsLookedAt(group: Group) throws {
    let settings = try Boundary.rows.filter { Group($0) == group }.map { try $0.setting }
    #expect(Set(settings) == Set(Boundary.Setting.allCases))
  }

  @Test("A rule that is added needs its rows", arguments: FollowUp.Rule.allCases)
  func everyTurnOfARuleIsLookedAt(rule: FollowUp.Rule) throws {
    #expect(Playbook.rules.count { $0.rule == rule } == 1)
    let rows = Boundary.rows.filter { $0.practice == .owed(rule) }
    let turns = Set(rows.map(\.turn))
    let fades = try rows.contains { row in
      try row.scene().agenda(asOf: row.instant).followUps
        .contains { $0.rule == rule && $0.fadesAt != nil }
    }
    #expect(turns == (fades ? [.opens, .isLate, .fades] : [.opens, .isLate]))
  }
}

extension BoundaryTests {
  /// A turn of a practice after a fact.
  struct Group: Hashable, Sendable, CustomTestStringConvertible {
    let practice: Boundary.Practice
    let turn: Boundary.Turn
    let fact: Boundary.Fact

    init(_ row: Boundary) {
      (practice, turn, fact) = (row.practice, row.turn, row.fact)
    }

    static let all = Array(Set(Boundary.rows.map(Group.init)))

    var testDescription: String { "\(practice) \(turn) after \(fact)" }
  }
}
