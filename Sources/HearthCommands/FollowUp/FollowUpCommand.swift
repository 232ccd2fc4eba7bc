import ArgumentParser

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup", abstract: "See what is owed and why, and say what became of it.",
    discussion: """
      What follows from interviews, silences, promises and endings is derived from what is on record, \
      each with a due time and a reason; it goes away by itself once the facts say so.
      """,
    subcommands: [
      FollowUpList.self, FollowUpAdd.self, FollowUpDone.self, FollowUpDismiss.self,
      FollowUpSnooze.self, FollowUpDrafted.self,
    ],
    aliases: ["fu"])
}
