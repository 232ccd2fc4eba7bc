import ArgumentParser

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "Keep what was promised, by you and by them.",
    subcommands: [
      PromiseAdd.self, PromiseList.self, PromiseKept.self, PromiseBroken.self, PromiseDelete.self,
    ])
}
