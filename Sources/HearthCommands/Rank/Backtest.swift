import ArgumentParser
import HearthDomain
import HearthScoring

struct Backtest: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: "Judge the ranking by what came of it in the past.",
    discussion: """
      Goes back to one cut-off after another, ranks the relationships by what was known then, and \
      looks at who fell silent over the days that followed. Hearth's own score, the chance of silence, \
      stands beside three simple ones: days since the last touch, those days over the median gap, \
      and a sum of touches that halves every 30 days.

        hearth backtest
        hearth backtest --window 90 --csv cutoffs.csv
        hearth backtest --events mail.csv --json

      AUC is the chance that somebody about to fall silent is ranked above somebody who is not: 0.5 \
      is a coin, 1 is perfect. P@10 is the share of the top ten who fell silent, and Spearman the \
      rank correlation with the days to the next touch. Brier and ECE are the errors of the chance \
      itself, 0 at best. Capture@10 is how much of the contact about to be lost the top ten of the \
      list have; for Hearth's own score that list goes by expected loss, as 'hearth cold' does. What \
      a history is too small to tell is left blank: a top ten takes 15 relationships.
      """)

  /// Ten years: beyond them no history is long enough.
  private static let dayLimit = 3_650

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The days over which silence is looked for.", valueName: "days"))
  var window = 30

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The days from one cut-off to the next.", valueName: "days"))
  var step = 30

  @Option(
    help: ArgumentHelp(
      "Write a line for each relationship at each cut-off to this file.", valueName: "file"),
    completion: .file())
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Judge this CSV file of events instead of your own log; '-' is standard input.",
      discussion: "Its columns are owner, contact, unix_time and direction.", valueName: "file"),
    completion: .file())
  var events: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for (name, days) in [("window", window), ("step", step)]
    where !(1...Self.dayLimit).contains(days) {
      throw ValidationError("'--\(name)' must be from 1 to \(Self.dayLimit) days.")
    }
    if csv == "-" {
      throw ValidationError("'--csv' needs a file: standard output is for the report.")
    }
  }

  func run(in context: CommandContext) throws {
    // A file of events is judged by the standard policy: it need have nothing to do with the owner.
    let (history, policy) =
      try events.map { (try context.events(at: $0), Policy.standard) }
      ?? context.withSession(global) { (try $0.touchHistory(), try $0.policy()) }
    let plan = BacktestPlan(windowDays: window, stepDays: step, policy: policy)
    let report = try context.backtest(history, plan, writingTo: csv)
    try context.print(BacktestSummary(report: report), as: output.chosen)
  }
}
