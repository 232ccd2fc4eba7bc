import ArgumentParser
import HearthDomain
import HearthEtiquette

struct LintCommand: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check what you are about to send; exit code 6 on findings.",
    discussion: """
      A line for each finding: where it is, the rule, and what to do. Nothing leaves the machine, and \
      the same text gets the same findings. With a contact, names, the role and what their \
      colleagues were sent are looked at too.

        hearth lint note.txt --as thank-you --contact dana
        hearth draft reconnect dana | hearth lint - --as reconnect --contact dana
      """)

  @Argument(help: "The draft; '-' is standard input.", completion: .file())
  var file: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What it is: \(DraftKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: DraftKind

  @Option(help: "Who is to read it.")
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "The role that it is about; else the furthest open one with the contact.",
      valueName: "opportunity"))
  var opportunity: String?

  @Option(
    help: ArgumentHelp(
      "The interview that it follows; else the last one with the contact within two weeks.",
      valueName: "interview"))
  var interview: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let text = try context.text(of: file)
    let findings = Lint.findings(in: text, as: kind, knowing: try record(in: context))
    try show(findings, in: context)
    guard findings.isEmpty else { throw ExitCode.checkFoundSomething }
  }

  /// What is on record; a text can be checked where nothing is.
  private func record(in context: CommandContext) throws -> LintContext {
    let asksForRecord = contact != nil || opportunity != nil || interview != nil
    guard asksForRecord || context.hasDatabase(global.databasePath(in: context.environment)) else {
      return LintContext()
    }
    return try context.withSession(global) { session in
      let reader = try contact.map { try session.store.resolve($0) }
      let occasion = try session.occasion(
        of: kind, to: reader, opportunity: opportunity, interview: interview)
      return try session.lintContext(for: reader, about: occasion)
    }
  }

  private func show(_ findings: [LintFinding], in context: CommandContext) throws {
    guard output.chosen == .table else {
      return try context.print(findings.listing, as: output.chosen)
    }
    for finding in findings {
      let place = "\(file):\(finding.line):\(finding.column)"
      try context.write(line: inert("\(place): \(finding.code) \(finding.advice)"))
    }
  }
}

extension [LintFinding] {
  /// The findings as a list.
  fileprivate var listing: Listing {
    let titles = Dictionary(Lint.rules.map { ($0.code, $0.title) }, uniquingKeysWith: { $1 })
    return Listing(
      columns: [
        Column("line"), Column("column"), Column("code"), Column("title"), Column("excerpt"),
        Column("advice"),
      ],
      rows: map { finding in
        [
          .int(finding.line), .int(finding.column), .text(finding.code),
          .text(titles[finding.code]), .text(finding.excerpt), .text(finding.advice),
        ]
      }, idKey: "code")
  }
}
