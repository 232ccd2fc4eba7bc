import ArgumentParser
import HearthDomain

struct ShareAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an article, an event, an introduction or a coffee.",
    discussion: """
        hearth share add article "On outages" --url https://example.com/a --topic sre
        hearth share add event "Swift meetup" --on 2026-05-14 --topic swift
      """)

  @Argument(
    help: "One of \(ShareItem.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: ShareItem.Kind

  @Argument(help: "What it is called.")
  var title: String

  @Option(help: "Where to find it.")
  var url: String?

  @Option(help: ArgumentHelp("The day that an event is on.", valueName: "day"))
  var on: String?

  @Option(help: "What it is about, as skills and tags are called; may be repeated.")
  var topic: [String] = []

  @Option(parsing: .unconditional, help: "Why it is worth sending.")
  var note: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try requireName(title, of: "An item")
    if let url, !(url.hasPrefix("https://") || url.hasPrefix("http://")) {
      throw ValidationError("'\(url)' is no page: a URL begins with 'https://'.")
    }
    if kind == .event, on == nil {
      throw ValidationError("An event has a date: say '--on'.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      let day = try on.map { try session.when(.future).day($0) }
      let details = ShareItem.Details(
        kind: kind, title: title.trimmed, url: url?.trimmed, on: day,
        topics: [].addingTags(topic), note: note?.trimmed ?? "")
      let added = try session.store.insertShareItem(
        details, addedOn: session.day(of: context.now), by: session.origin("share add"))
      try session.print(
        "Added \(added.details.kind.rawValue) \(added.id) \(added.details.label)",
        or: try session.record(of: added), as: output.chosen)
      if let day, day < session.day(of: context.now) {
        context.diagnose("\(day) is past: what is over is offered to nobody.")
      }
    }
  }
}

extension ShareItem.Details {
  /// The item in few words, such as "Swift meetup on 2026-05-14".
  var label: String { on.map { "\(title) on \($0)" } ?? title }
}
