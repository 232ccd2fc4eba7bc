import ArgumentParser
import HearthDomain

struct History: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the changes made, newest first.",
    discussion: """
      hearth history
      hearth history dana
      """)

  @Argument(help: "Only changes to this contact or to what belongs to it.")
  var contact: String?

  @Option(parsing: .unconditional, help: "At most this many.")
  var limit = 50

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let id = try contact.map { try session.contactOfHistory($0) }
      let groups = try session.store.history(of: id, limit: limit)
      try session.print(session.listing(of: groups), as: output.chosen)
    }
  }
}

extension Session {
  /// The contact that `name` means; one that was deleted is known by its number.
  fileprivate func contactOfHistory(_ name: String) throws -> Contact.ID {
    do {
      return try store.resolve(name).id
    } catch HearthError.contactNotFound(let name, let suggestions) {
      guard let number = Int64(name), case let id = Contact.ID(rawValue: number),
        try !store.history(of: id, limit: 1).isEmpty
      else { throw HearthError.contactNotFound(name, suggestions: suggestions) }
      return id
    }
  }

  fileprivate func listing(of groups: [ChangeGroup]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("at", "WHEN"), Column("actor", "WHO"),
        Column("command"), Column("changes", "CHANGES", .right), Column("undone", "UNDONE"),
        Column("undoes"), Column("arguments", "COMMAND"),
      ],
      rows: groups.map { group in
        [
          .int(group.id.rawValue), .text(group.uid.rawValue), cell(group.at), .text(group.actor),
          .text(group.command), .int(group.changeCount), .flag(group.isUndone),
          .int(group.undoes?.rawValue),
          Cell(
            .array(group.arguments.map { .string($0) }),
            text: "hearth " + shellWords(group.arguments)),
        ]
      })
  }
}

/// Words as they would be typed to a shell.
func shellWords(_ words: [String]) -> String {
  words.map { word in
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./@:+=".contains($0) }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }.joined(separator: " ")
}
