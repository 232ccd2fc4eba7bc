import ArgumentParser

/// What a draft is about.
struct DraftSubject: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The role that it is about; else the furthest open one with the contact.",
      valueName: "opportunity"))
  var opportunity: String?

  @Option(
    help: ArgumentHelp(
      "The interview that it follows; else the last one with the contact within two weeks.",
      valueName: "interview"))
  var interview: String?

  @Option(help: ArgumentHelp("What a reconnect brings.", valueName: "item"))
  var share: String?

  @Flag(help: "Let a reconnect bring nothing; 'hearth sent' then logs a nag.")
  var plain = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What was said in the room, in few words.", valueName: "topic"))
  var detail: String?

  @Option(
    help: ArgumentHelp(
      "When the meeting was, or the call was to be; else as it is on record.", valueName: "when"))
  var at: String?

  func validate() throws {
    if plain, share != nil {
      throw ValidationError("'--share' and '--plain' contradict each other.")
    }
  }
}
