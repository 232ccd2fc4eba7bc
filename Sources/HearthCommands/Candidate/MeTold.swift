import ArgumentParser
import HearthDomain

struct MeTold: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "told", abstract: "Record that somebody was told facts, or list what they know.",
    discussion: """
      What counts is the value that held at the time. 'hearth log … --told notice' records it with \
      the exchange.

        hearth me told dana notice salary-floor --at "last fri"
        hearth me told dana
      """)

  @Argument(help: "Who was told.")
  var contact: String

  @Argument(help: "The facts; none to list what they were told.")
  var facts: [Fact.Key] = []

  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let contact = try session.store.resolve(contact)
      guard !facts.isEmpty else {
        return try session.print(session.listing(ofTellingsTo: contact.id), as: output.chosen)
      }
      let instant = try at.map { try session.pastInstant($0) } ?? context.now
      let versions = try session.store.facts().versions(
        of: facts.unique, asOf: instant, in: session.timeZone)
      try session.store.tell(
        versions.map(\.id), to: [contact.id], at: instant, by: session.origin("me told"))
      let told = zip(facts.unique, versions).map { "\($0.rawValue) \($1.value)" }
      guard output.chosen == .table else {
        return try session.print(session.listing(ofTellingsTo: contact.id), as: output.chosen)
      }
      try context.write(
        line: inert("Told \(contact.displayName): \(told.joined(separator: ", "))"))
    }
  }
}

extension Session {
  /// What somebody was told, the latest first.
  fileprivate func listing(ofTellingsTo contact: Contact.ID) throws -> Listing {
    let versions = try store.facts().flatMap { fact in fact.versions.map { (fact.key, $0) } }
    let byID = Dictionary(versions.map { ($0.1.id, $0) }, uniquingKeysWith: { $1 })
    let told = try store.tellings(to: contact).reversed().compactMap { telling in
      byID[telling.version].map { (telling.at, $0.0, $0.1) }
    }
    return Listing(
      columns: [
        Column("told_at", "TOLD"), Column("fact", "FACT"), Column("value", "VALUE"),
      ],
      rows: told.map { at, key, version in
        [cell(at), .text(key.rawValue), .text(version.value)]
      }, idKey: "fact")
  }
}
