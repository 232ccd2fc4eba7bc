import ArgumentParser
import HearthDomain
import HearthEtiquette
import HearthInterchange

struct DraftCommand: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Write what is to be said, from your own facts; never sent.",
    discussion: """
      Thanks come first, then how you fit, by the one or two achievements whose skills the role asks \
      for, then the next step. What 'hearth lint' finds in it is told beside it. A reconnect brings \
      something they have not had: the best of 'hearth share suggest', unless you name another. A \
      template of yours, KIND.mustache in the folder hearth/templates of the configuration folder, \
      stands in for the one that '--template' shows. The follow-up that it does, if there is one, counts \
      as drafted; it is done once 'hearth sent' or 'hearth log' says so.

        hearth draft thank-you dana --detail "the outage rehearsal"
        hearth draft reconnect dana --share outage --eml > note.eml
        hearth sent reconnect dana --share outage
      """)

  @Argument(help: "One of \(DraftKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: DraftKind

  @Argument(help: "Who is to read it.")
  var contact: String?

  @OptionGroup var subject: DraftSubject
  @OptionGroup var form: DraftForm

  @Flag(help: "Only show the template that is in use.")
  var template = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if contact == nil, !template { throw ValidationError("Say who is to read it.") }
    if subject.plain || subject.share != nil, kind != .reconnect {
      throw ValidationError("'--share' and '--plain' are for a reconnect.")
    }
  }

  func run(in context: CommandContext) throws {
    let template = try context.template(of: kind)
    guard let contact, !self.template else { return try context.write(line: template.source) }
    try context.withSession(global) { session in
      let desk = try DraftDesk(session: session, kind: kind, reader: contact, subject: subject)
      let facts = try desk.facts()
      var draft = template.draft(of: facts)
      if form.edit {
        draft = Draft(parsing: try Editor(environment: context.environment).edit(draft.text))
      }
      let findings = Lint.findings(
        in: draft.text, as: kind,
        knowing: try session.lintContext(for: desk.reader, about: desk.occasion))
      try show(draft, findings, of: desk, in: session)
      session.markDrafted(kind, to: desk.reader.id, about: desk.occasion)
      guard output.chosen == .table else { return }
      for name in template.unknownNames(among: facts) {
        context.diagnose(
          "The template has '\(name)', for which there is never anything to say; there is "
            + DraftTemplate.knownNames.joined(separator: ", ") + ".")
      }
      desk.tell(draft, facts, findings)
    }
  }

  private func show(
    _ draft: Draft, _ findings: [LintFinding], of desk: DraftDesk, in session: Session
  ) throws {
    guard output.chosen == .table else {
      return try session.print(desk.record(of: draft, findings), as: output.chosen)
    }
    if form.eml {
      try session.context.write(session.mail(draft, to: desk.reader).bytes)
    } else if form.mailto {
      try session.context.write(line: session.mailtoURL(draft, to: desk.reader).description)
    } else {
      try session.context.write(line: inert(draft.text, keepingNewlines: true))
    }
  }
}

/// The form in which a draft is handed over.
struct DraftForm: ParsableArguments {
  @Flag(help: "Open it in $VISUAL or $EDITOR first.")
  var edit = false

  @Flag(help: "Write it as a message that mail programs open.")
  var eml = false

  @Flag(help: "Write it as a link that opens a new message.")
  var mailto = false

  func validate() throws {
    if eml, mailto { throw ValidationError("'--eml' and '--mailto' contradict each other.") }
  }
}
