import ArgumentParser
import Foundation
import HearthDomain
import HearthInterchange
import VCard

struct ImportVCard: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "vcard", abstract: "Take in vCards, each file or folder whole or not at all.",
    discussion: """
      Versions 2.1, 3.0 and 4.0 are read as programs really write them. A card is somebody you know if \
      its UID is known, or else an e-mail address, a LinkedIn profile or a phone number; never by name \
      alone. Two cards that share one of these and bear two names are two: what they share stays with the \
      first, and is told. What a card says is put in place field by field, and what it lacks is kept. The card itself \
      is kept too, so that an export gives back what Hearth has no field for.

      A second run changes nothing, and what you edited since stays. A folder is a vdir, as khard and \
      vdirsyncer use it: what others changed there since 'hearth export vcard --split' comes back, and \
      nothing else. Cards left out are told on standard error, with line and reason.

      Anybody can write X-HEARTH lines into a card, so what they say of tier, status, cadence and snooze \
      is taken only '--with-crm', for cards that you exported yourself.

        hearth import vcard contacts.vcf --dry-run
        hearth import vcard ~/contacts/work
        hearth import vcard - < cards.vcf
      """)

  @Argument(help: "Files or folders; '-' is standard input.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The encoding of old cards that neither name theirs nor are UTF-8; else \(CardFile.usualCharset), "
        + "or what a folder's file was read in before.", valueName: "name"))
  var charset: String?

  @Flag(
    name: .customLong("with-crm"),
    help: "Take what your own cards keep of the relationship, in X-HEARTH lines.")
  var withCRM = false

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let charset, !VCardReader.knows(charset: charset) {
      throw ValidationError("'\(charset)' is no encoding that this system knows.")
    }
  }

  func run(in context: CommandContext) throws {
    // What can't be read must not leave a new database behind.
    let batches = try CardBatch.batches(of: files)
    for line in batches.compactMap(\.passedOver) { context.diagnose(inert(line)) }
    let inputs = try SpooledInput.inputs(
      among: batches.flatMap(\.files), standardInput: context.input)
    try context.withSession(global, dryRun.isSet ? .rehearsing : .writing) { session in
      var report = CardReport(
        as: output.chosen, isDryRun: dryRun.isSet, namesFiles: batches.flatMap(\.files).count > 1,
        in: context)
      var counts = ImportReport()
      for batch in batches {
        counts.add(try take(batch, in: session, from: inputs, &report))
        report.settle()
      }
      try report.finish(counts)
      // A script must be able to tell that nothing could be used.
      let usedCount = counts.addedCount + counts.updatedCount + counts.unchangedCount
      if usedCount == 0, counts.skippedCount > 0 { throw ExitCode.badData }
    }
  }

  /// Takes in what is one whole: all of it, or nothing.
  private func take(
    _ batch: CardBatch, in session: Session, from inputs: [String: SpooledInput],
    _ report: inout CardReport
  ) throws -> ImportReport {
    if let folder = batch.folder, !dryRun.isSet { try CardFolder.settle(folder, in: session) }
    let options = CardImportOptions(
      today: session.day(of: session.context.now), isDryRun: dryRun.isSet,
      numberingPlan: try session.numberingPlan(), folder: batch.folder)
    let cards = cards(
      of: try files(of: batch, in: session), from: inputs, options.numberingPlan)
    var read: CardRow?
    return try session.store.importCards(
      options, by: session.origin("import vcard"),
      interpret: { card, contact, earlier in
        card.card().flatMap {
          CardMeaning($0, of: contact, after: earlier?.card(), takingJudgements: withCRM)
        }
      },
      report: { report.tell($0, read) },
      next: {
        read = try cards.next()
        for fault in read?.faults ?? [] { report.tell(fault, in: read?.file) }
        if case .skipped(let row) = read?.row { report.tell(row, in: read?.file) }
        return read?.row
      })
  }

  /// The files of a batch, each in the encoding that is asked for, or else in which it was read before.
  private func files(of batch: CardBatch, in session: Session) throws -> [CardFile] {
    let known = try batch.folder.map(session.store.charsets) ?? [:]
    return batch.files.map { file in
      var file = file
      file.charset = charset ?? file.name.flatMap { known[$0] } ?? CardFile.usualCharset
      return file
    }
  }

  private func cards(
    of files: [CardFile], from inputs: [String: SpooledInput], _ plan: NumberingPlan?
  ) -> ReadAhead<CardRow> {
    CardRow.readingAhead(
      files, takingJudgements: withCRM, numberingPlan: plan
    ) { file in
      if let input = inputs[file.path] {
        let path = file.path == "-" ? "standard input" : file.path
        return FileByteSource(descriptor: input.descriptor, path: path)
      }
      return try FileByteSource(path: file.path)
    }
  }
}
