public import ArgumentParser

/// The `hearth` command.
public struct Hearth: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "hearth",
    abstract: "Keep every recruiter relationship warm.",
    discussion: """
      Log each exchange, see who needs you today and why, and hand your contacts to any address \
      book. Everything stays in one file on this machine. 'hearth' alone is short for 'hearth today'.

        hearth contact add "Dana Doe" --email dana@example.com --org "Example Talent"
        hearth log call dana "wants the CV by Friday"
        hearth today
        hearth cold
        hearth why dana
        hearth export vcard -o recruiters.vcf

      A contact is named by number, e-mail address, LinkedIn profile or part of the name. Times are \
      said as people say them: 'yesterday 15:00', 'last fri', '2w ago', '2026-05-03'. Every change \
      can be taken back with 'hearth undo'.

      Exit codes: 0 done, 1 failed, 3 not found, 4 conflict, 5 ambiguous, 6 a check found something, \
      64 usage, 65 bad data, 66 cannot read, 73 cannot write, 75 busy: try again, 78 unusable database.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Every day",
        subcommands: [
          Log.self, Today.self, ThankYou.self, Cold.self, Why.self, Search.self, Undo.self,
        ]),
      CommandGroup(
        name: "What to say",
        subcommands: [
          DraftCommand.self, LintCommand.self, SentCommand.self, ShareCommand.self, MeCommand.self,
        ]),
      CommandGroup(
        name: "What is kept",
        subcommands: [
          ContactCommand.self, OrganizationCommand.self, TouchpointCommand.self,
          OpportunityCommand.self, InterviewCommand.self, PromiseCommand.self,
          FollowUpCommand.self,
        ]),
      CommandGroup(name: "In and out", subcommands: [Import.self, Export.self, Backup.self]),
      CommandGroup(
        name: "The rest",
        subcommands: [
          History.self, Stats.self, PolicyCommand.self, Backtest.self, Check.self, Config.self,
          Completions.self,
        ]),
    ])

  public init() {}
}
