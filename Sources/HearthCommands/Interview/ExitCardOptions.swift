import ArgumentParser
import HearthDomain

/// What was said at the end of an interview, as a command line says it.
struct ExitCardOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What happens next, as they told you.", valueName: "what"))
  var nextStep: String?

  @Option(help: ArgumentHelp("The day by which they decide.", valueName: "date"))
  var decisionBy: String?

  @Option(help: ArgumentHelp("Who decides, as they told you.", valueName: "who"))
  var whoDecides: String?

  @Flag(help: "They told you nothing of what comes next.")
  var notTold = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("What you failed to get across; may be repeated.", valueName: "point"))
  var unsaid: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How it went; '-' reads that from standard input.", valueName: "text"))
  var debrief: String?

  func validate() throws {
    if notTold, tells {
      throw ValidationError("'--not-told' contradicts what you say they told you.")
    }
  }

  /// Whether it says what they told of what comes next.
  var tells: Bool { nextStep != nil || decisionBy != nil || whoDecides != nil }

  /// Whether it says how the interview went.
  var tellsHowItWent: Bool { !unsaid.isEmpty || debrief != nil }
}

/// What they told of what comes next; nothing at all, if they didn't.
struct ToldOutlook {
  var nextStep: String?
  var decisionBy: Day?
  var whoDecides: String?

  init(nextStep: String? = nil, decisionBy: Day? = nil, whoDecides: String? = nil) {
    self.nextStep = nextStep
    self.decisionBy = decisionBy
    self.whoDecides = whoDecides
  }

  var tellsNothing: Bool { nextStep == nil && decisionBy == nil && whoDecides == nil }

  init?(_ card: ExitCard?) {
    guard let card, !card.isUnfinished else { return nil }
    self.init(
      nextStep: card.nextStep, decisionBy: card.decisionBy, whoDecides: card.whoDecides)
  }
}

extension ExitCardOptions {
  /// What they told, as said now or before; `nil` if neither says that they did or didn't.
  func outlook(of interview: Interview, in session: Session) throws -> ToldOutlook? {
    if notTold { return ToldOutlook() }
    guard tells else { return ToldOutlook(interview.exitCard) }
    var outlook = ToldOutlook(interview.exitCard) ?? ToldOutlook()
    if let nextStep { outlook.nextStep = nextStep }
    if let decisionBy { outlook.decisionBy = try session.decisionDay(decisionBy, of: interview) }
    if let whoDecides { outlook.whoDecides = whoDecides }
    return outlook
  }

  /// The card that says `outlook`, as far as it is known, and how it went, in addition to what was known
  /// before; `nil` if there is nothing to say.
  func card(
    _ outlook: ToldOutlook?, of interview: Interview, in context: CommandContext
  ) throws -> ExitCard? {
    guard outlook != nil || tellsHowItWent else { return nil }
    let debrief = try debrief.map {
      $0 == "-" ? try context.spokenText(elseNothingWas: "recorded") : $0
    }
    let known = interview.exitCard
    return try ExitCard(
      nextStep: outlook?.nextStep, decisionBy: outlook?.decisionBy,
      whoDecides: outlook?.whoDecides, isNotTold: outlook?.tellsNothing ?? false,
      isUnfinished: outlook == nil, unsaid: (known?.unsaid ?? []) + unsaid,
      debrief: debrief ?? known?.debrief ?? "",
      // What they told is as old as its first telling, not as what was said of how it went.
      recordedAt: known.flatMap { $0.isUnfinished ? nil : $0.recordedAt } ?? context.now)
  }
}

extension Session {
  /// A day by which they decide, on the clocks of the interview.
  func decisionDay(_ text: String, of interview: Interview) throws -> Day {
    let zone = interview.details.zone
    let clock = WhenParser(now: context.now, timeZone: zone, leaning: .future)
    let day = try clock.day(text)
    let heldOn = Day(of: interview.details.startsAt, in: zone)
    guard day >= heldOn else {
      throw HearthError.badData(
        "They can't decide by \(day): the interview was on \(heldOn). Say a later date.")
    }
    return day
  }
}
