import ArgumentParser
import HearthDomain
import HearthInterchange
import HearthScoring
import VCard

struct ExportVCard: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "vcard", abstract: "Write contacts as vCards, for any address book.",
    discussion: """
      Version 3.0 is what every address book reads; 4.0 is there for those that want it. A contact that \
      came from a card goes out as that card, with what has changed put in place.

      With '--split' every contact has a file of its own in a folder that khard and vdirsyncer read; \
      'hearth import vcard FOLDER' brings back what they change. A file that they have changed is left \
      as it is until then; one that says what the contact says is not touched, and a photo in it stays.

        hearth export vcard -o recruiters.vcf
        hearth export vcard dana --vcard-version 4.0 --photos
        hearth export vcard --split ~/contacts/work --band warm
      """)

  @Option(help: "3.0 or 4.0; else 3.0, or what the file in the folder has.")
  var vcardVersion: VCardVersion?

  @Flag(help: "With the photos that came with the contacts' cards.")
  var photos = false

  @Flag(
    name: .customLong("with-crm"),
    help: "With what you keep of the relationship, such as tier and band, as X-HEARTH lines.")
  var withCRM = false

  @Option(
    help: ArgumentHelp("Write one file for each contact into this folder.", valueName: "folder"),
    completion: .directory)
  var split: String?

  @OptionGroup var choice: ContactChoice
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if split != nil, destination.output != nil {
      throw ValidationError("'--split' and '--output' contradict each other.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, split == nil ? .reading : .writing) { session in
      let maker = CardMaker(
        vcardVersion, includesPhotos: photos, standings: withCRM ? try session.standings() : nil,
        in: session.store)
      let query = try choice.query(in: session)
      if let split {
        try session.export(contactsOf: query, where: choice.includes, to: split, maker)
      } else {
        try session.export(to: destination) { file in
          var count = 0
          try session.store.forEachContact(matching: query) { contact, cards in
            guard choice.includes(contact) else { return }
            VCardWriter.append(try maker.card(of: contact, from: cards), to: &file.bytes)
            count += 1
            try file.drain()
          }
          return count
        }
      }
    }
  }
}

extension Session {
  /// Where the relationships stand now, of those who were ever touched.
  fileprivate func standings() throws -> [Contact.ID: CardStanding] {
    let rules = try rules()
    var standings: [Contact.ID: CardStanding] = [:]
    try store.forEachRelationship(
      matching: ContactQuery(), tags: rules.tags, asOf: context.now
    ) { relationship in
      let judged = JudgedRelationship(relationship, asOf: context.now, policy: rules.policy)
      standings[relationship.contact] = CardStanding(
        band: judged?.warmth.band.rawValue, lastContactedAt: relationship.statistics.lastAt)
    }
    return standings
  }
}
