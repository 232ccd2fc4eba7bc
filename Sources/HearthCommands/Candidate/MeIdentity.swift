import ArgumentParser
import HearthDomain

struct MeIdentity: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "identity", abstract: "Say who you are: your name, addresses and profile.",
    discussion: """
      Your name closes drafts; your addresses and your profile tell your side of a correspondence \
      from theirs. Without an option it shows what is known.

        hearth me identity --name "Alex Poe" --email alex@example.com
      """)

  @Option(help: "Your name, as drafts are to close with it.")
  var name: String?

  @Option(help: "An address of yours, the preferred one first; may be repeated.")
  var email: [String] = []

  @Option(help: "An address that is no longer yours; may be repeated.")
  var removeEmail: [String] = []

  @Option(help: ArgumentHelp("Your LinkedIn profile or its last part.", valueName: "profile"))
  var linkedin: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  private var saysNothing: Bool {
    name == nil && linkedin == nil && email.isEmpty && removeEmail.isEmpty
  }

  func validate() throws {
    if let name { try requireName(name, of: "A person") }
    if let linkedin { try requireName(linkedin, of: "A profile") }
    for address in email where !EmailAddress.isPlausible(address) {
      throw ValidationError("'\(address)' is no e-mail address.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, saysNothing ? .reading : .writing) { session in
      var identity = try session.store.identity()
      apply(to: &identity)
      try session.store.set(identity, by: session.origin("me identity"))
      guard output.chosen == .table else {
        return try session.print(session.record(of: identity), as: output.chosen)
      }
      var fields = Fields()
      identity.add(to: &fields)
      try context.write(fields.bytes)
    }
  }

  private func apply(to identity: inout Identity) {
    if let name { identity.name = name.trimmed }
    if let linkedin { identity.linkedIn = Link.linkedInHandle(in: linkedin) ?? linkedin.trimmed }
    identity.emails.append(contentsOf: email.filter { !identity.owns($0) }.unique)
    let removed = Identity(emails: removeEmail)
    identity.emails.removeAll(where: removed.owns)
  }
}

extension Identity {
  func add(to fields: inout Fields) {
    fields.add("Name", name)
    fields.add("E-mail", emails.joined(separator: ", "))
    fields.add("LinkedIn", linkedIn)
  }
}

extension Session {
  func record(of identity: Identity) -> JSONValue {
    .object([
      "name": .optional(identity.name),
      "emails": .array(identity.emails.map(JSONValue.string)),
      "linkedin": .optional(identity.linkedIn),
    ])
  }
}
