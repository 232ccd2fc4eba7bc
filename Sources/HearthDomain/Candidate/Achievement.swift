/// A project or result of the candidate's, to cite where it bears on a role.
public struct Achievement: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details

  public init(id: ID, uid: UID, details: Details) {
    self.id = id
    self.uid = uid
    self.details = details
  }

  /// Everything about an achievement that its owner may set.
  public struct Details: Hashable, Sendable {
    /// What it is called, such as "Ledger migration".
    public var title: String
    /// What else it is called.
    public var aliases: [String]
    public var skills: [String]
    /// Its figures, each with what it counts, such as "latency down 40 %".
    public var figures: [String]
    /// It told in a sentence or two.
    public var text: String

    public init(
      title: String, aliases: [String] = [], skills: [String] = [], figures: [String] = [],
      text: String = ""
    ) {
      self.title = title
      self.aliases = aliases
      self.skills = skills
      self.figures = figures
      self.text = text
    }
  }

  /// How many of its skills are among `skills`, whatever their case.
  public func overlap(with skills: [String]) -> Int {
    let wanted = Set(skills.map(\.comparable))
    return Set(details.skills.map(\.comparable)).intersection(wanted).count
  }
}

extension Sequence<Achievement> {
  /// The at most `count` achievements that bear on a role with these skills most, the best first.
  ///
  /// None that shares no skill; of equals the one added last.
  public func best(for skills: [String], count: Int = 2) -> [Achievement] {
    let overlaps = map { (achievement: $0, overlap: $0.overlap(with: skills)) }
    return overlaps.filter { $0.overlap > 0 }
      .sorted { ($1.overlap, $1.achievement.id) < ($0.overlap, $0.achievement.id) }
      .prefix(count).map(\.achievement)
  }
}
