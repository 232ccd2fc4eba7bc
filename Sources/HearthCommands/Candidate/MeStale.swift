import ArgumentParser
import HearthDomain
import HearthScoring

struct MeStale: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale", abstract: "List who holds an old fact, the strongest ties first.",
    discussion: """
      News is a reason to write: whoever was told a value that isn't so any more is listed, and \
      nobody else.

        hearth me stale
        hearth me stale notice --format ids
      """)

  @Argument(help: "Only this fact; may be repeated.")
  var facts: [Fact.Key] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let all = try session.store.facts()
      let chosen = facts.isEmpty ? all : all.filter { facts.contains($0.key) }
      let stale = try session.staleTellings(of: chosen)
      try session.print(session.listing(of: stale), as: output.chosen)
    }
  }
}

/// Somebody who holds an old value, and how strong the tie is.
struct RankedTelling {
  let telling: StaleTelling
  let strength: Double
}

extension Session {
  /// Who of those to be written to holds an old value of one of `facts`, the strongest tie first.
  func staleTellings(of facts: [Fact]) throws -> [RankedTelling] {
    let tellings = try store.tellings(to: nil)
    let rules = try rules()
    var strength: [Contact.ID: Double] = [:]
    for contact in Set(tellings.map(\.contact)) {
      let relationship = try store.relationship(of: contact, asOf: context.now)
      guard relationship.status == .active else { continue }
      strength[contact] =
        attention(to: relationship, asOf: context.now, by: rules).score.loss?.strength ?? 0
    }
    let stale = facts.flatMap { fact in
      fact.staleTellings(tellings, strength: strength, asOf: context.now)
    }
    let ranked = stale.compactMap { telling in
      strength[telling.contact].map { RankedTelling(telling: telling, strength: $0) }
    }
    return ranked.sorted { left, right in
      (-left.strength, left.telling.contact, left.telling.key.rawValue)
        < (-right.strength, right.telling.contact, right.telling.key.rawValue)
    }
  }

  fileprivate func listing(of stale: [RankedTelling]) throws -> Listing {
    let names = try summaries(of: stale.map(\.telling.contact).unique)
    return Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("name", "WHO"),
        Column("organization", "AGENCY"), Column("fact", "FACT"), Column("told", "TOLD"),
        Column("told_at", "ON"), Column("current", "NOW"), Column("since", "SINCE"),
        Column("strength", "STRENGTH", .right),
      ],
      rows: stale.map { ranked in
        let telling = ranked.telling
        let contact = names[telling.contact]
        return [
          .int(telling.contact.rawValue), .text(contact?.uid.rawValue),
          .text(contact?.displayName), .text(contact?.organization), .text(telling.key.rawValue),
          .text(telling.told.value), cell(telling.toldAt), .text(telling.current.value),
          cell(telling.current.since), .number(ranked.strength),
        ]
      })
  }
}
