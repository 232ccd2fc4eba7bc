import ArgumentParser
import HearthDomain

struct ContactEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a contact.",
    discussion: """
      What is said is put in place, and lists are added to. A new '--org' ends the stay at the one \
      before, which is kept.

        hearth contact edit dana --title "Senior Partner" --org "Other Talent"
        hearth contact edit dana --remove old@example.com --clear nickname
      """)

  /// The fields that can be emptied.
  enum Clearable: String, CaseIterable, ExpressibleByArgument {
    case nickname, pronouns, title, tier, timezone, birthday, note, cadence, emails, phones
    case addresses, links, org, tags
  }

  @Argument(help: "Whom to change.")
  var contact: String

  @Option(help: "The name, as it is to be listed.")
  var name: String?

  @Option(help: "One of \(Contact.Status.allCases.map(\.rawValue).joined(separator: ", ")).")
  var status: Contact.Status?

  @Option(
    help: ArgumentHelp(
      "An e-mail address, phone number, postal address or link to take off; may be repeated.",
      valueName: "value"))
  var remove: [String] = []

  @Option(
    help: ArgumentHelp(
      "A field to empty: \(Clearable.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "field"))
  var clear: [Clearable] = []

  @OptionGroup var fields: ContactFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let id = try session.store.resolve(contact).id
      let today = session.day(of: context.now)
      let edited = try session.store.update(id, by: session.origin("contact edit")) { details in
        for value in remove { try details.remove(value) }
        for field in clear { details.clear(field, today: today) }
        if let name { details.rename(name.trimmed) }
        if let status { details.status = status }
        try fields.apply(to: &details, today: today)
        try requireName(details.displayName, of: "A contact")
      }
      try session.printOutcome("Edited", edited, as: output.chosen)
    }
  }
}

extension Contact.Details {
  /// Lists the contact by another name, which is taken apart anew.
  fileprivate mutating func rename(_ newName: String) {
    displayName = newName
    name = PersonName(parsing: newName)
  }

  /// Takes off the address, number or link that `value` is, with or without its label.
  fileprivate mutating func remove(_ value: String) throws {
    let before = [emails.count, phones.count, addresses.count, links.count]
    func isMeant(_ text: String, _ label: String?) -> Bool {
      let text = text.lowercased()
      return [text, label.map { "\($0.lowercased()):\(text)" }].contains(value.lowercased())
    }
    emails.removeAll { isMeant($0.address, $0.label) }
    phones.removeAll { isMeant($0.number, $0.label) }
    addresses.removeAll { isMeant($0.parts, $0.label) }
    links.removeAll {
      $0.url == value || ($0.linkedInHandle.map { $0 == value.lowercased() } ?? false)
    }
    guard [emails.count, phones.count, addresses.count, links.count] != before else {
      throw HearthError.conflict("\(displayName) has no '\(value)' to remove.")
    }
  }

  fileprivate mutating func clear(_ field: ContactEdit.Clearable, today: Day) {
    switch field {
    case .nickname: nickname = nil
    case .pronouns: pronouns = nil
    case .title: clearTitle()
    case .tier: tier = nil
    case .timezone: timeZone = nil
    case .birthday: birthday = nil
    case .note: note = ""
    case .cadence: cadence = nil
    case .emails: emails = []
    case .phones: phones = []
    case .addresses: addresses = []
    case .links: links = []
    case .tags: tags = []
    case .org: leave(on: today)
    }
  }

  /// Takes off the title, which the place of work may have instead.
  private mutating func clearTitle() {
    title = nil
    for place in affiliations.indices where affiliations[place].endedOn == nil {
      affiliations[place].title = nil
    }
  }
}
