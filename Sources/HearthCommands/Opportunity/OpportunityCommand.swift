import ArgumentParser

struct OpportunityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opportunity",
    abstract: "Follow roles from first mention to outcome.",
    subcommands: [
      OpportunityAdd.self, OpportunityList.self, OpportunityShow.self, OpportunityEdit.self,
      OpportunityMove.self, OpportunityClose.self, OpportunitySubmit.self, OpportunityReveal.self,
      OpportunityGrant.self, OpportunityRevoke.self, OpportunityBreach.self, OpportunityBoard.self,
      OpportunityDelete.self,
    ],
    aliases: ["opp"])
}
