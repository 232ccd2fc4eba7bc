import ArgumentParser

struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Keep what is worth sending, and who had it.",
    discussion: """
        hearth share add article "On outages" --url https://example.com/a --topic sre
        hearth share suggest dana
        hearth share sent outage dana
      """,
    subcommands: [
      ShareAdd.self, ShareList.self, ShareSuggest.self, ShareSent.self, ShareDelete.self,
    ])
}
