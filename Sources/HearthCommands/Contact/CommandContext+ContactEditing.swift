import ArgumentParser
import HearthDomain

extension CommandContext {
  /// Changes one contact and prints what came of it.
  func edit(
    _ name: String, by command: String, saying verb: String, _ global: GlobalOptions,
    _ output: OutputOptions, _ edit: (inout Contact.Details, Session) throws -> Void
  ) throws {
    try withSession(global) { session in
      let id = try session.store.resolve(name).id
      let contact = try session.store.update(id, by: session.origin(command)) { details in
        try edit(&details, session)
      }
      try session.printOutcome(verb, contact, as: output.chosen)
    }
  }
}

extension Contact.Details {
  /// Keeps a do-not-contact mark from being lost by putting the contact away or back.
  func refuseIfDoNotContact() throws {
    guard status != .doNotContact else {
      throw HearthError.conflict(
        "\(displayName) is marked do-not-contact; say 'contact edit --status' to lift that.")
    }
  }
}
