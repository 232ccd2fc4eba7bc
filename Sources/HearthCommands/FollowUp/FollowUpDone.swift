import ArgumentParser
import HearthDomain

struct FollowUpDone: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Say that it is done.",
    discussion: """
      What is sent to somebody is better logged: 'hearth log email dana --purpose thank-you' closes the \
      thank-you, and is on record.

        hearth followup done 4f0a91c2
        hearth followup done dana
      """)

  @OptionGroup var target: FollowUpTarget
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try target.followUp(in: session)
      if found.rule == .promise {
        try session.keepPromise(found, by: "followup done")
        return try session.printOutcome("Done", found, as: output.chosen)
      }
      if found.rule == .ghosted, let act = found.nextAct(over: .email) {
        throw HearthError.conflict(
          "Giving up a role closes it: '\(act)'. 'hearth followup dismiss' gives them as long again."
        )
      }
      try session.act(.done, on: found, by: "followup done", saying: "Done", output.chosen)
      if let promise = try session.openPromise(behind: found) { session.ask(about: promise) }
    }
  }
}

extension Session {
  /// Settles the promise that a follow-up is about.
  fileprivate func keepPromise(_ followUp: FollowUp, by command: String) throws {
    guard let promise = try openPromise(behind: followUp) else {
      throw HearthError.followUpNotFound(followUp.key.handle)
    }
    _ = try store.settleCommitment(
      promise.id, as: .kept, at: context.now, by: origin(command))
  }
}
