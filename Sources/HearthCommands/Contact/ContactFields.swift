import ArgumentParser
import Foundation
import HearthDomain

/// What may be said of a contact when it is added or edited.
struct ContactFields: ParsableArguments {
  @Option(parsing: .unconditional, help: "Given names.") var given: String?
  @Option(parsing: .unconditional, help: "Family names.") var family: String?
  @Option(parsing: .unconditional, help: "Middle names.") var middle: String?
  @Option(parsing: .unconditional, help: "What stands before the name, such as Dr.") var prefix:
    String?
  @Option(parsing: .unconditional, help: "What stands after the name, such as PhD.") var suffix:
    String?
  @Option(parsing: .unconditional, help: "What friends call them.") var nickname: String?
  @Option(parsing: .unconditional, help: "Pronouns, such as they/them.") var pronouns: String?

  @Option(
    help: ArgumentHelp(
      "One of \(Contact.Role.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "role"))
  var role: Contact.Role?

  @Option(parsing: .unconditional, help: "The position on their card.") var title: String?
  @Option(help: "How much they matter: A, B, C or D.") var tier: Contact.Tier?
  @Option(help: ArgumentHelp("An IANA zone, such as Europe/Dublin.", valueName: "zone"))
  var timezone: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("1985-04-12, or --04-12 without a year.", valueName: "date"))
  var birthday: String?
  @Option(parsing: .unconditional, help: "Anything worth knowing.") var note: String?
  @Option(
    help: ArgumentHelp(
      "How often to be in touch: 30d, 6w, or 30d..45d with the longest to leave.",
      valueName: "span"))
  var cadence: String?

  @Option(
    help: ArgumentHelp(
      "An address, or 'home:dana@example.com'; may be repeated.", valueName: "address"))
  var email: [String] = []
  @Option(
    help: ArgumentHelp("A number, or 'cell: +1 555 0100'; may be repeated.", valueName: "number"))
  var phone: [String] = []
  @Option(
    help: ArgumentHelp(
      "'street; city; region; code; country'; may be repeated.", valueName: "parts"))
  var address: [String] = []
  @Option(help: ArgumentHelp("A LinkedIn profile or its handle.", valueName: "profile"))
  var linkedin: String?
  @Option(help: ArgumentHelp("Another page; may be repeated.", valueName: "url"))
  var link: [String] = []
  @Option(help: ArgumentHelp("Where they work now.", valueName: "name"))
  var org: String?
  @Option(parsing: .unconditional, help: "The department there.") var department: String?
  @Option(help: ArgumentHelp("A tag; may be repeated.", valueName: "tag")) var tag: [String] = []

  func validate() throws {
    if let timezone, TimeZone(named: timezone) == nil {
      throw ValidationError("'\(timezone)' is no time zone: say 'Europe/Dublin', for one.")
    }
    if let birthday, PartialDate(birthday) == nil {
      throw ValidationError("'\(birthday)' is no birthday: say 1985-04-12, or --04-12.")
    }
    for address in email.map({ EmailAddress(labelled: $0).address })
    where !EmailAddress.isPlausible(address) {
      throw ValidationError("'\(address)' is no e-mail address.")
    }
    for parts in address { _ = try PostalAddress(parts: parts) }
    for tag in tag { try Self.checkTag(tag) }
    if let org { try requireName(org, of: "An organization") }
    let numbers = phone.map { PhoneNumber(labelled: $0).number }
    for value in numbers + link where value.trimmed.isEmpty {
      throw ValidationError("A phone number or a link can't be blank.")
    }
    if let linkedin, linkedin.trimmed.isEmpty || !Self.isProfile(linkedin) {
      throw ValidationError("'\(linkedin)' is no LinkedIn profile: say its address or its handle.")
    }
    if department != nil, org == nil {
      throw ValidationError("'--department' needs '--org'.")
    }
    if let cadence {
      do {
        _ = try Cadence(parsing: cadence)
      } catch {
        throw ValidationError(error.description)
      }
    }
  }

  private static func isProfile(_ text: String) -> Bool {
    Link.linkedInHandle(in: text) != nil || !text.contains("/")
  }

  /// Refuses what is no tag: address books part tags at commas, and CSV files at semicolons.
  static func checkTag(_ tag: String) throws {
    guard !tag.trimmed.isEmpty, !tag.contains(where: { $0 == "," || $0 == ";" }) else {
      throw ValidationError("A tag is a word or a few, without a comma or a semicolon.")
    }
  }

  /// Puts in place what was said; what wasn't said stays as it is.
  func apply(to details: inout Contact.Details, today: Day) throws {
    applyName(to: &details)
    details.nickname = nickname.map(\.unlessBlank) ?? details.nickname
    details.pronouns = pronouns.map(\.unlessBlank) ?? details.pronouns
    details.role = role ?? details.role
    details.tier = tier ?? details.tier
    details.timeZone =
      timezone.flatMap(TimeZone.init(named:))?.identifier ?? details.timeZone
    details.birthday = birthday.flatMap(PartialDate.init) ?? details.birthday
    details.note = note ?? details.note
    details.cadence = try cadence.map { try Cadence(parsing: $0) } ?? details.cadence
    try applyReach(to: &details)
    if let org {
      details.join(Affiliation(organization: org.trimmed, department: department), on: today)
    }
    // It is the title at the new place, not of the one that was left for it.
    if let title { details.setTitle(title.unlessBlank) }
    details.tags = details.tags.addingTags(tag)
  }

  private func applyName(to details: inout Contact.Details) {
    let old = details.name
    details.name = PersonName(
      prefix: prefix ?? old.prefix, given: given ?? old.given, additional: middle ?? old.additional,
      family: family ?? old.family, suffix: suffix ?? old.suffix)
    let isListedByName = details.displayName == old.joined || details.displayName.isEmpty
    if isListedByName, details.name != old { details.displayName = details.name.joined }
  }

  private func applyReach(to details: inout Contact.Details) throws {
    for text in email { details.add(EmailAddress(labelled: text)) }
    for text in phone {
      let phone = PhoneNumber(labelled: text)
      if !details.phones.contains(phone) { details.phones.append(phone) }
    }
    for text in address {
      let address = try PostalAddress(parts: text)
      if !details.addresses.contains(address) { details.addresses.append(address) }
    }
    if let linkedin {
      let handle = Link.linkedInHandle(in: linkedin) ?? linkedin.lowercased()
      details.links.removeAll { $0.kind == .linkedin }
      details.links.insert(.linkedIn(handle: handle), at: 0)
    }
    for url in link where !details.links.contains(where: { $0.url == url }) {
      details.links.append(Link(kind: url.contains("github.com/") ? .github : .website, url: url))
    }
  }
}

extension String {
  /// The text, or `nil` if there is nothing to see in it.
  fileprivate var unlessBlank: String? { trimmed.isEmpty ? nil : self }
}

extension Array where Element: Hashable {
  /// The elements, each once, in the order of their first occurrence.
  var unique: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}
