import ArgumentParser
import HearthDomain

/// What may be said of an achievement besides its title.
struct AchievementFields: ParsableArguments {
  @Option(help: "A skill that it shows; may be repeated, and replaces those known.")
  var skill: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: "A figure, such as 'latency down 40 %'; may be repeated, and replaces those known.")
  var figure: [String] = []

  @Option(help: "What else it is called; may be repeated, and replaces those known.")
  var alias: [String] = []

  @Option(
    parsing: .unconditional,
    help: "It told in a sentence, as a draft may say it: 'I moved the ledger to PostgreSQL.'")
  var text: String?

  func apply(to details: inout Achievement.Details) {
    if !skill.isEmpty { details.skills = [].addingTags(skill) }
    if !figure.isEmpty { details.figures = figure.map(\.trimmed).filter(\.hasVisibleCharacter) }
    if !alias.isEmpty { details.aliases = [].addingTags(alias) }
    if let text { details.text = text.trimmed }
  }
}

/// Achievements as a list.
func listing(of achievements: [Achievement]) -> Listing {
  Listing(
    columns: [
      Column("id", "ID", .right), Column("uid"), Column("title", "ACHIEVEMENT"),
      Column("skills", "SKILLS"), Column("figures", "FIGURES"), Column("aliases"),
      Column("text", "TEXT"),
    ],
    rows: achievements.map { achievement in
      let details = achievement.details
      return [
        .int(achievement.id.rawValue), .text(achievement.uid.rawValue), .text(details.title),
        .list(details.skills), .list(details.figures), .list(details.aliases),
        .text(details.text),
      ]
    })
}

func record(of achievement: Achievement) -> JSONValue {
  listing(of: [achievement]).records.first ?? .null
}
