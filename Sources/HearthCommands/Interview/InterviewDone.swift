import ArgumentParser
import HearthDomain

struct InterviewDone: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Record that an interview was held, and what was said at its end.",
    discussion: """
      An interview ends with a question: what happens next, and by when? Until you say what they told \
      you, or that they didn't, it is unfinished; how it went is kept all the same. The touch with the panel \
      is logged with it.

        hearth interview done 3 --next-step "a case study" --decision-by fri
        hearth interview done 3 --not-told --unsaid "the migration"
        hearth interview done 3 --debrief - < notes.txt
        hearth interview done 3 --amend --who-decides "the CTO"
      """)

  @Argument(help: "Its number, or the role of which it is the only open round.")
  var interview: String

  @OptionGroup var card: ExitCardOptions

  @Flag(help: "Add to what was recorded before.")
  var amend = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveInterview(interview)
      try session.refuseIfNotToBeHeld(found, amends: amend)
      let outlook = try outlook(of: found, in: session)
      let exitCard = try card.card(outlook, of: found, in: context)
      let held = try session.store.holdInterview(
        found.id, logging: try session.touch(of: found), by: session.origin("interview done")
      ) { interview in
        try interview.hold()
        if let exitCard { interview.finish(with: exitCard) }
      }
      if !held.isFinished { context.diagnose("Unfinished: " + Self.options(for: held)) }
      try session.printHeld(held, as: output.chosen)
    }
  }

  /// What they told, as the command line says or the owner answers.
  private func outlook(of interview: Interview, in session: Session) throws -> ToldOutlook? {
    if let told = try card.outlook(of: interview, in: session) { return told }
    guard session.context.terminal.canAnswer, card.debrief != "-" else { return nil }
    var questions = ExitQuestions(session: session, interview: interview)
    return try questions.outlook()
  }

  private static func options(for interview: Interview) -> String {
    "what happens next, and by when? Say it with 'hearth interview done \(interview.id)' and "
      + "'--next-step', '--decision-by' or '--who-decides', or say '--not-told'."
  }
}

extension Session {
  /// The touch with the panel of an interview that was held; `nil` where nobody meets.
  func touch(of interview: Interview) throws -> Touchpoint.Details? {
    let details = interview.details
    let channel: Touchpoint.Channel? =
      switch details.format {
      case .phone: .call
      case .video: .video
      case .onSite, .other: .meeting
      case .assignment: nil
      }
    let text = "Round \(details.round) of \(try role(of: interview))"
    return channel.map { channel in
      Touchpoint.Details(
        channel: channel, direction: nil,
        occurredAt: details.startsAt.withKnownTime(in: timeZone),
        occurredOn: day(of: details.startsAt), purpose: "interview", text: text,
        participants: details.panel)
    }
  }

  fileprivate func refuseIfNotToBeHeld(_ interview: Interview, amends: Bool) throws {
    guard !interview.isFinished || amends else {
      throw HearthError.conflict(
        "What was said at the end of interview \(interview.id) is recorded already; say '--amend' to "
          + "add to it.")
    }
    guard interview.details.startsAt <= context.now else {
      throw HearthError.conflict(
        "Interview \(interview.id) is still to come: \(words(for: interview.details)). If it was "
          + "held earlier, say when with 'hearth interview reschedule'.")
    }
  }

  fileprivate func printHeld(_ interview: Interview, as format: OutputFormat) throws {
    guard format == .table else { return try print(try record(of: interview), as: format) }
    let card = interview.exitCard
    let told = [card?.nextStep, card?.decisionBy.map { "decision by \($0)" }, card?.whoDecides]
      .compactMap(\.self)
    let nothing = interview.isFinished ? "not told" : "unfinished"
    let end = told.isEmpty ? nothing : told.joined(separator: ", ")
    try context.write(line: inert("Held \(try label(of: interview)): \(end)"))
  }
}
