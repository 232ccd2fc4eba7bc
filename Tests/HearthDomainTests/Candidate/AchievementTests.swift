import HearthDomain
import Testing

@Suite struct AchievementTests {
  static func achievement(_ id: Int64, _ skills: String...) -> Achievement {
    Achievement(
      id: Achievement.ID(rawValue: id), uid: UID(rawValue: "\(id)"),
      details: Achievement.Details(title: "Project \(id)", skills: skills))
  }

  @Test func bestBearOnTheRoleMost() {
    let all = [
      Self.achievement(1, "Swift", "swift"), Self.achievement(2, "SQL", "Swift"),
      Self.achievement(3, "Cobol"), Self.achievement(4, "sql"),
    ]
    #expect(all.best(for: ["swift", "SQL"]).map(\.id.rawValue) == [2, 4])
    #expect(all.reversed().best(for: ["swift", "SQL"], count: 9).map(\.id.rawValue) == [2, 4, 1])
    #expect(all.best(for: []).isEmpty)
  }
}
