import ArgumentParser
import HearthDomain

struct ContactArchive: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put a contact out of sight; nothing is deleted.")

  @Argument(help: "Whom to archive.")
  var contact: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact archive", saying: "Archived", global, output) {
      details, _ in details.status = .archived
    }
  }
}

struct ContactRestore: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring an archived contact back.")

  @Argument(help: "Whom to restore.")
  var contact: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact restore", saying: "Restored", global, output) {
      details, _ in details.status = .active
    }
  }
}

struct ContactSnooze: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Keep a contact off the lists until a time.",
    discussion: "hearth contact snooze dana \"in 3 weeks\"")

  @Argument(help: "Whom to snooze.")
  var contact: String

  @Argument(help: "Until when.")
  var until: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact snooze", saying: "Snoozed", global, output) {
      details, session in
      let until = try session.when(.future).instant(until)
      guard until > context.now else {
        throw ValidationError(
          "'\(self.until)' is \(until.formatted(in: session.timeZone)), which is past.")
      }
      details.snoozedUntil = until
    }
  }
}

struct ContactUnsnooze: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsnooze", abstract: "Put a snoozed contact back on the lists.")

  @Argument(help: "Whom to unsnooze.")
  var contact: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact unsnooze", saying: "Unsnoozed", global, output) {
      details, _ in details.snoozedUntil = nil
    }
  }
}

struct ContactTag: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Put tags on a contact, or take them off.",
    discussion: "hearth contact tag dana fintech remote")

  @Argument(help: "Whom to tag.")
  var contact: String

  @Argument(help: "The tags.")
  var tags: [String]

  @Flag(help: "Take the tags off.")
  var remove = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard tags.allSatisfy({ !$0.trimmed.isEmpty && !$0.contains(",") }) else {
      throw ValidationError("A tag is a word or a few, without a comma.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.edit(
      contact, by: "contact tag", saying: remove ? "Untagged" : "Tagged", global, output
    ) { details, _ in
      let named = Set(tags.map { $0.trimmed.lowercased() })
      details.tags =
        remove
        ? details.tags.filter { !named.contains($0.lowercased()) } : details.tags.adding(tags)
    }
  }
}

struct ContactDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a contact and its touchpoints; 'hearth undo' brings them back.",
    aliases: ["rm"])

  @Argument(help: "Whom to delete.")
  var contact: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolve(contact)
      let touchpoints = try session.store.touchpoints(
        matching: TouchpointQuery(contact: found.id))
      let shared = touchpoints.count { $0.names.count > 1 }
      if !dryRun.isSet {
        try session.store.delete(found.id, by: session.origin("contact delete"))
      }
      var line =
        "\(dryRun.verb("Deleted", "Would delete")) \(found.id) \(found.displayName) and "
        + counted(touchpoints.count - shared, "touchpoint", "touchpoints")
      if shared > 0 { line += "; \(shared) shared with others stay" }
      try context.write(line: inert(line))
    }
  }
}

extension CommandContext {
  /// Changes one contact and prints what came of it.
  fileprivate func edit(
    _ name: String, by command: String, saying verb: String, _ global: GlobalOptions,
    _ output: OutputOptions, _ edit: (inout Contact.Details, Session) throws -> Void
  ) throws {
    try withSession(global) { session in
      let id = try session.store.resolve(name).id
      let contact = try session.store.update(id, by: session.origin(command)) { details in
        try edit(&details, session)
      }
      try session.printOutcome(verb, contact, as: output.chosen)
    }
  }
}
