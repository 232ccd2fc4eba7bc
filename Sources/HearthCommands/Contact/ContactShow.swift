import ArgumentParser
import Foundation
import HearthDomain
import HearthScoring

struct ContactShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The brief before a call: who they are and all that passed.")

  @Argument(help: "Whom to show.")
  var contact: String

  @Option(parsing: .unconditional, help: "At most this many touchpoints; else all.")
  var limit: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let summary = try session.store.resolve(contact)
      let contact = try session.store.contact(summary.id)
      let explanation = try session.explanation(of: summary, asOf: context.now)
      let connection = try session.store.connection(with: summary.id)
      let timeline = try session.store.touchpoints(
        matching: TouchpointQuery(contact: summary.id, limit: limit))
      guard output.chosen == .table else {
        let record = session.record(of: contact).merging([
          "turn": explanation.record["turn"], "attention": explanation.attentionRecord,
          "warmth": explanation.warmthRecord, "statistics": explanation.statisticsRecord,
          "policy": .string(explanation.rules.policy.hash),
          "linkedin_connection": connection.record,
          "touchpoints": session.listing(of: timeline).json,
        ])
        return try session.print(record, as: output.chosen)
      }
      try session.printBrief(contact, connection, explanation, timeline)
    }
  }
}

extension Session {
  fileprivate func printBrief(
    _ contact: Contact, _ connection: KnownConnection, _ explanation: Explanation,
    _ timeline: [NamedTouchpoint]
  ) throws {
    try context.write(identity(of: contact, connection).bytes)
    try context.write(line: "")
    try context.write(explanation.fields.bytes)
    if !contact.details.note.isEmpty {
      try context.write(line: "\n" + inert(contact.details.note, keepingNewlines: true))
    }
    guard !timeline.isEmpty else { return }
    try context.write(line: "")
    try print(timelineListing(timeline), as: .table)
  }

  private func identity(of contact: Contact, _ connection: KnownConnection) -> Fields {
    let details = contact.details
    var fields = Fields()
    fields.add(details.displayName, headline(of: details))
    fields.add("Contact", "\(contact.id)  \(contact.uid)")
    for affiliation in details.affiliations { fields.add("At", words(for: affiliation)) }
    for email in details.emails { fields.add("E-mail", labelled(email.address, email.label)) }
    for phone in details.phones { fields.add("Phone", labelled(phone.number, phone.label)) }
    for address in details.addresses {
      let parts = [
        address.street, address.locality, address.region, address.postalCode, address.country,
      ]
      let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
      fields.add("Address", labelled(text, address.label))
    }
    for link in details.links { fields.add("Link", link.url) }
    fields.add("LinkedIn", connection.words)
    fields.add("Time zone", details.timeZone.map(localTime))
    fields.add("Birthday", details.birthday?.description)
    fields.add("Tags", details.tags.joined(separator: ", "))
    return fields
  }

  private func headline(of details: Contact.Details) -> String {
    let parts = [
      details.nickname.map { "“\($0)”" }, details.pronouns, details.title, details.role.rawValue,
      details.tier.map { "tier \($0.rawValue)" },
      details.status == .active ? nil : details.status.rawValue,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private func words(for affiliation: Affiliation) -> String {
    var words = [affiliation.title, affiliation.department, affiliation.organization]
      .compactMap { $0 }.joined(separator: ", ")
    if let start = affiliation.startedOn { words += ", since \(start)" }
    if let end = affiliation.endedOn { words += ", until \(end)" }
    return words
  }

  private func labelled(_ text: String, _ label: String?) -> String {
    label.map { "\(text) (\($0))" } ?? text
  }

  /// What time it is where the contact is.
  private func localTime(in zone: String) -> String {
    guard let timeZone = TimeZone(identifier: zone) else { return zone }
    return "\(zone), where it is \(context.now.formatted(in: timeZone))"
  }

  private func timelineListing(_ timeline: [NamedTouchpoint]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("occurred_at", "WHEN"), Column("channel", "CHANNEL"),
        Column("direction", "DIR"), Column("purpose", "PURPOSE"), Column("text", "TEXT"),
      ],
      rows: timeline.map { named in
        let details = named.touchpoint.details
        return [
          .int(named.touchpoint.id.rawValue), cell(details.occurredAt),
          .text(details.channel.rawValue), .text(details.direction?.rawValue),
          .text(details.purpose), .text(details.text),
        ]
      })
  }
}

extension KnownConnection {
  fileprivate var words: String? {
    connectedOn.map { "connected since \($0)" }
      ?? invitedOn.map { "invited on \($0), not accepted as far as is known" }
  }

  fileprivate var record: JSONValue {
    .object([
      "invited_on": .optional(invitedOn?.description),
      "connected_on": .optional(connectedOn?.description),
    ])
  }
}
