import ArgumentParser
import HearthDomain

struct ShareList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what there is to send, and how many had it.",
    aliases: ["ls"])

  @Flag(help: "Events that are over, too.")
  var all = false

  @Option(help: "Only items about this topic; may be repeated.")
  var topic: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let today = session.day(of: context.now)
      let wanted = Set(topic.map { $0.lowercased() })
      let found = try session.store.shareItems().filter { item in
        (all || !item.isPast(on: today))
          && (wanted.isEmpty || item.details.topics.contains { wanted.contains($0.lowercased()) })
      }
      try session.print(session.listing(of: found), as: output.chosen)
    }
  }
}

extension Session {
  /// Items as a list.
  func listing(of items: [ShareItem]) throws -> Listing {
    var counts: [ShareItem.ID: Int] = [:]
    for sharing in try store.sharings(with: nil) { counts[sharing.item, default: 0] += 1 }
    return Listing(
      columns: ShareItem.columns + [Column("sent_count", "SENT", .right), Column("note", "NOTE")],
      rows: items.map { item in
        item.cells + [.int(counts[item.id] ?? 0), .text(item.details.note)]
      })
  }

  func record(of item: ShareItem) throws -> JSONValue {
    try listing(of: [item]).records.first ?? .null
  }
}

extension ShareItem {
  static let columns = [
    Column("id", "ID", .right), Column("uid"), Column("kind", "KIND"), Column("title", "TITLE"),
    Column("topics", "TOPICS"), Column("held_on", "ON"), Column("url", "URL"), Column("added_on"),
  ]

  /// What those columns say of the item.
  var cells: [Cell] {
    [
      .int(id.rawValue), .text(uid.rawValue), .text(details.kind.rawValue), .text(details.title),
      .list(details.topics), .day(details.on), .text(details.url), .day(addedOn),
    ]
  }
}
