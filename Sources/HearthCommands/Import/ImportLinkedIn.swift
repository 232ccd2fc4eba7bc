import ArgumentParser
import HearthDomain
import HearthInterchange

struct ImportLinkedIn: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "linkedin", abstract: "Take in whom you are connected with, whole or not at all.",
    discussion: """
      Reads Connections.csv and Invitations.csv of LinkedIn's own export ('Get a copy of your data'), told \
      apart by their header. A row is somebody you know if the profile is, or else the e-mail address; \
      never by name alone: a namesake without a profile is told. Nobody comes into being. An invitation \
      of yours puts the 'connect' follow-up in hand, the connection closes it. A second run changes \
      nothing, and what an export lacks stays.

        hearth import linkedin Connections.csv Invitations.csv --dry-run
        hearth import linkedin Connections.csv Invitations.csv
      """)

  @Argument(help: "The files; '-' is standard input.", completion: .file())
  var files: [String]

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    // The headers are read first: a file that can't be used must not leave a new database behind.
    var sources = try files.map { path in
      let bytes =
        path == "-"
        ? FileByteSource(descriptor: context.input, path: "standard input")
        : try FileByteSource(path: path)
      return try ConnectionCSVSource(CSVReader(bytes))
    }
    try context.withSession(global, dryRun.isSet ? .rehearsing : .writing) { session in
      var report = ConnectionReport(
        as: output.chosen, isDryRun: dryRun.isSet, files: files, in: session)
      let counts = try session.store.importConnections(
        isDryRun: dryRun.isSet, by: session.origin("import linkedin"),
        report: { report.hear($0) }, next: { try report.next(from: &sources) })
      try report.tell(counts)
      // A script must be able to tell that nothing could be used.
      let usedCount = counts.addedCount + counts.updatedCount + counts.unchangedCount
      if usedCount + counts.unknownCount == 0, counts.skippedCount > 0 { throw ExitCode.badData }
    }
  }
}
