import ArgumentParser
import HearthDomain

struct ShareSuggest: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Rank what somebody has not had yet, the best first.",
    discussion: """
      Ranked by how many topics are theirs, times how fresh it is: an article is worth half after 90 \
      days, an event until it is over. Their topics are their tags and the skills of the roles that \
      they speak about with you; '--topic' says others.

        hearth share suggest dana
      """)

  @Argument(help: "Who is to have it.")
  var contact: String

  @Option(help: "A topic of theirs, instead of those known; may be repeated.")
  var topic: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let contact = try session.store.resolve(contact)
      let found = try session.suggestions(
        for: contact.id, topics: topic.isEmpty ? nil : topic)
      try session.print(listing(of: found), as: output.chosen)
      guard output.chosen == .table else { return }
      context.diagnose(
        found.isEmpty
          ? "There is nothing that \(inert(contact.displayName)) has not had; "
            + "'hearth share add' takes in more."
          : "'hearth draft reconnect \(contact.id)' writes a note with the first of them; '--share' "
            + "names another.")
    }
  }

  private func listing(of suggestions: [ShareSuggestion]) -> Listing {
    Listing(
      columns: ShareItem.columns + [
        Column("shared_topics", "THEIRS"), Column("freshness"), Column("worth", "WORTH", .right),
      ],
      rows: suggestions.map { suggestion in
        suggestion.item.cells + [
          .list(suggestion.sharedTopics), .number(suggestion.freshness), .number(suggestion.worth),
        ]
      })
  }
}

extension Session {
  /// What somebody has not had, the best first, by these topics or else by those known of them.
  func suggestions(for contact: Contact.ID, topics: [String]? = nil) throws -> [ShareSuggestion] {
    try store.shareItems().suggestions(
      for: contact, topics: try topics ?? self.topics(of: contact),
      sharings: store.sharings(with: contact), on: day(of: context.now))
  }

  /// A contact's tags, and the skills of the roles spoken about with them.
  private func topics(of contact: Contact.ID) throws -> [String] {
    let roles = try store.opportunities(matching: OpportunityQuery(recruiter: contact))
    return try store.contact(contact).details.tags + roles.flatMap(\.details.skills)
  }
}
