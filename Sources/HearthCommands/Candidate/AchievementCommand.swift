import ArgumentParser
import HearthDomain

struct AchievementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "achievement", abstract: "Keep the projects and results that drafts may cite.",
    subcommands: [
      AchievementAdd.self, AchievementList.self, AchievementEdit.self, AchievementDelete.self,
    ])
}

struct AchievementAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a project or result.",
    discussion: """
        hearth me achievement add "Ledger migration" --skill postgresql
      """)

  @Argument(help: "What it is called.")
  var title: String

  @OptionGroup var fields: AchievementFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try requireName(title, of: "An achievement")
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      var details = Achievement.Details(title: title.trimmed)
      fields.apply(to: &details)
      let added = try session.store.insertAchievement(
        details, by: session.origin("me achievement add"))
      try session.print(
        "Added achievement \(added.id) \(added.details.summary)", or: record(of: added),
        as: output.chosen)
    }
  }
}

struct AchievementList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the projects and results.", aliases: ["ls"])

  @Option(
    help: ArgumentHelp("Only those that show this skill; may be repeated.", valueName: "skill"))
  var skill: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let all = try session.store.achievements()
      let found = skill.isEmpty ? all : all.best(for: skill, count: all.count)
      try session.print(listing(of: found), as: output.chosen)
    }
  }
}

struct AchievementEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is kept of a project or result.")

  @Argument(help: "Its number, or an unambiguous part of its title.")
  var achievement: String

  @Option(help: "Another title.")
  var title: String?

  @OptionGroup var fields: AchievementFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let title { try requireName(title, of: "An achievement") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveAchievement(achievement)
      let edited = try session.store.updateAchievement(
        found.id, by: session.origin("me achievement edit")
      ) { details in
        if let title { details.title = title.trimmed }
        fields.apply(to: &details)
      }
      try session.print(
        "Edited achievement \(edited.id) \(edited.details.summary)", or: record(of: edited),
        as: output.chosen)
    }
  }
}

struct AchievementDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a project or result; 'hearth undo' brings it back.",
    aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its title.")
  var achievement: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveAchievement(achievement)
      if !dryRun.isSet {
        try session.store.deleteAchievement(
          found.id, by: session.origin("me achievement delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) achievement \(found.id) \(found.details.title)",
        or: record(of: found).merging(["dry_run": .bool(dryRun.isSet)]), as: output.chosen)
    }
  }
}
