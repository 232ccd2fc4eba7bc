import ArgumentParser
import HearthDomain

struct FactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact", abstract: "Keep what you tell of yourself and what it was before.",
    subcommands: [FactSet.self, FactList.self])
}

struct FactSet: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Give a fact a value, and list who holds another one.",
    discussion: """
      A fact keeps every value it had. Common ones are \
      \(Fact.Key.known.map(\.rawValue).joined(separator: ", ")); any other word will do.

        hearth me fact set notice 1m
        hearth me fact set salary-floor "95k EUR" --since "last mon"
      """)

  @Argument(help: "Which fact, such as 'notice'.")
  var fact: Fact.Key

  @Argument(help: "Its value.")
  var value: String

  @Option(help: ArgumentHelp("Since when; else now.", valueName: "when"))
  var since: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard value.hasVisibleCharacter else { throw ValidationError("A fact needs a value.") }
  }

  func run(in context: CommandContext) throws {
    try checkValue()
    try context.withSession(global, .writing) { session in
      let instant =
        try since.map { try session.pastInstant($0) } ?? context.now
      let set = try session.store.setFact(
        fact, to: value.trimmed, since: instant, by: session.origin("me fact set"))
      guard output.chosen == .table else {
        return try session.print(session.listing(of: [set]), as: output.chosen)
      }
      let current = set.current(asOf: context.now)?.value ?? value.trimmed
      try context.write(line: inert("Your \(fact.rawValue) is \(current)"))
      let stale = try session.staleTellings(of: [set])
      guard !stale.isEmpty else { return }
      context.diagnose(
        "\(counted(stale.count, "contact was", "contacts were")) told something else: "
          + "see 'hearth me stale'.")
    }
  }

  /// - Throws: ``HearthError/badData(_:)`` if it is no value of a fact that has a form.
  private func checkValue() throws {
    switch fact {
    case .salaryFloor: _ = try Compensation(parsing: value)
    case .notice: _ = try DaySpan(parsing: value)
    default: break
    }
  }
}

struct FactList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what holds now, or every value that a fact had.",
    aliases: ["ls"])

  @Argument(help: "A fact, to see every value it had.")
  var fact: Fact.Key?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let facts = try session.store.facts()
      guard let fact else {
        return try session.print(session.listing(of: facts), as: output.chosen)
      }
      let versions = facts.first { $0.key == fact }?.versions ?? []
      try session.print(
        session.listing(of: versions.map { (fact, $0) }), as: output.chosen)
    }
  }
}

extension Session {
  /// The facts that have a value, each with it.
  func listing(of facts: [Fact]) -> Listing {
    listing(
      of: facts.compactMap { fact in
        fact.current(asOf: context.now).map { (fact.key, $0) }
      })
  }

  func listing(of versions: [(Fact.Key, Fact.Version)]) -> Listing {
    Listing(
      columns: [
        Column("fact", "FACT"), Column("uid"), Column("value", "VALUE"), Column("since", "SINCE"),
      ],
      rows: versions.map { key, version in
        [
          .text(key.rawValue), .text(version.uid.rawValue), .text(version.value),
          cell(version.since),
        ]
      }, idKey: "fact")
  }
}
