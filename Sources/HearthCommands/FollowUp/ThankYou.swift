import ArgumentParser
import HearthDomain

struct ThankYou: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "thankyou", abstract: "See who is to be thanked for an interview, and by when.",
    discussion: """
      Each interviewer and the recruiter, one by one, 24 hours after the end: open, drafted, late, sent \
      or waived. Two weeks after that nobody expects thanks any more. Both spans are yours to set \
      ('hearth policy set followup.thank-you 48').

        hearth thankyou
        hearth thankyou --check
      """)

  @Flag(help: "Those who are not expecting it any more too.")
  var all = false

  @Flag(help: "Print those that are late alone, and exit with 6 if there are any.")
  var check = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let lateCount = try context.withSession(global) { session in
      let ledger = try session.thanks().filter { entry in
        check ? entry.state == .late : all || !entry.isFaded(asOf: context.now)
      }
      try session.print(session.listing(of: ledger), as: output.chosen)
      return ledger.count { $0.state == .late }
    }
    if check, lateCount > 0 { throw ExitCode.checkFoundSomething }
  }
}
