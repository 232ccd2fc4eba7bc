import ArgumentParser
import HearthDomain

struct Search: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find contacts and touchpoints by their words, the best match first.",
    discussion: """
      All words must occur; the last may be the beginning of one. "Quoted words" stand next to each \
      other.

        hearth search "data platform"
        hearth search visa sponsor
        hearth search visa --kind touchpoint --format ids

      A number means one thing to 'contact' and another to 'touchpoint': '--format ids' prints those of \
      contacts, unless '--kind' says touchpoint.
      """)

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(parsing: .unconditional, help: "At most this many.")
  var limit = 20

  @Option(
    help: ArgumentHelp(
      "Only these: \(SearchHit.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: SearchHit.Kind?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let hits = try session.store.search(
        words.joined(separator: " "), kind: kind ?? (output.chosen == .ids ? .contact : nil),
        limit: limit)
      try session.print(session.listing(of: hits), as: output.chosen)
    }
  }
}

extension Session {
  fileprivate func listing(of hits: [SearchHit]) -> Listing {
    Listing(
      columns: [
        Column("kind", "WHAT"), Column("id", "ID", .right), Column("occurred_at", "WHEN"),
        Column("name", "WHO"), Column("snippet", "PASSAGE"),
      ],
      rows: hits.map { hit in
        let passage = hit.snippet.filter { $0 != "\u{1}" && $0 != "\u{2}" }
        return switch hit.subject {
        case .contact(let id):
          [.text("contact"), .int(id.rawValue), cell(nil), .text(hit.name), .text(passage)]
        case .touchpoint(let id, let occurredAt):
          [
            .text("touchpoint"), .int(id.rawValue), cell(occurredAt), .text(hit.name),
            .text(passage),
          ]
        }
      })
  }
}
