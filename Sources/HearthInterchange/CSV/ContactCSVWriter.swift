public import HearthDomain

/// Writes contacts as CSV that ``ContactCSVSource`` reads back and a spreadsheet may open.
///
/// Cells that a spreadsheet would run are defused, control characters other than tabs and line
/// feeds are dropped. Of the affiliations only the current one is written. More values than
/// there are columns share the last one, with ` ::: ` between them.
///
/// - SeeAlso: RFC 4180.
public struct ContactCSVWriter {
  private struct Column {
    let name: String
    let cell: (Contact) -> String
  }

  private let columns: [Column]

  public init() {
    columns = Self.cardColumns + Self.judgementColumns + Self.listColumns
  }

  /// Adds the header line.
  public func appendHeader(to buffer: inout [UInt8]) {
    append(columns.map(\.name), to: &buffer)
  }

  /// Adds the record of one contact.
  public func append(_ contact: Contact, to buffer: inout [UInt8]) {
    append(columns.map { $0.cell(contact) }, to: &buffer)
  }

  private func append(_ cells: [String], to buffer: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { buffer.append(UInt8(ascii: ",")) }
      CSVCell.append(cell, to: &buffer)
    }
    buffer.append(contentsOf: [.carriageReturn, .lineFeed])
  }
}

extension ContactCSVWriter {
  private static var cardColumns: [Column] {
    [
      column(.uid) { $0.uid.rawValue },
      column(.name) { $0.details.displayName },
      column(.prefix) { $0.details.name.prefix },
      column(.given) { $0.details.name.given },
      column(.middle) { $0.details.name.additional },
      column(.family) { $0.details.name.family },
      column(.suffix) { $0.details.name.suffix },
      column(.nickname) { $0.details.nickname },
      column(.pronouns) { $0.details.pronouns },
      column(.title) { $0.details.title ?? affiliation(of: $0)?.title },
      column(.organization) { affiliation(of: $0)?.organization },
      column(.department) { affiliation(of: $0)?.department },
    ]
  }

  private static var judgementColumns: [Column] {
    [
      column(.role) { $0.details.role.rawValue },
      column(.tier) { $0.details.tier?.rawValue },
      column(.status) { $0.details.status.rawValue },
      column(.snoozedUntil) { $0.details.snoozedUntil?.description },
      column(.cadence) { $0.details.cadence?.description },
      column(.timeZone) { $0.details.timeZone },
      column(.birthday) { $0.details.birthday?.description },
      column(.tags) { tags(of: $0) },
      column(.note) { $0.details.note },
    ]
  }

  private static var listColumns: [Column] {
    let emails = columns(
      3, of: \.details.emails, parts: [(.email, \.address), (.emailLabel, \.labelText)])
    let phones = columns(
      3, of: \.details.phones, parts: [(.phone, \.number), (.phoneLabel, \.labelText)])
    let addresses = columns(
      2, of: \.details.addresses,
      parts: [
        (.street, \.street), (.city, \.locality), (.region, \.region),
        (.postalCode, \.postalCode), (.country, \.country), (.addressLabel, \.labelText),
      ])
    return emails + phones + addresses + linkColumns
  }

  private static var linkColumns: [Column] {
    let kinds: [(ContactField, Link.Kind)] = [
      (.linkedin, .linkedin), (.github, .github), (.website, .website), (.link, .other),
    ]
    return kinds.flatMap { field, kind in
      columns(
        1, of: { $0.details.links.filter { $0.kind == kind } }, parts: [(field, \.url)])
    }
  }

  private static func column(
    _ field: ContactField, _ cell: @escaping (Contact) -> String?
  ) -> Column {
    Column(name: field.name) { cell($0) ?? "" }
  }

  /// Columns for the first values of a list, each in its parts; the last ones hold the rest as well.
  private static func columns<Value>(
    _ count: Int, of values: @escaping (Contact) -> [Value],
    parts: [(field: ContactField, path: KeyPath<Value, String>)]
  ) -> [Column] {
    (0..<count).flatMap { position in
      parts.map { part in
        let name = part.field.name + (position == 0 ? "" : " \(position + 1)")
        return Column(name: name) { contact in
          let rest = values(contact).dropFirst(position)
          let share = position == count - 1 ? rest : rest.prefix(1)
          return share.map { $0[keyPath: part.path] }.joined(separator: " ::: ")
        }
      }
    }
  }

  private static func affiliation(of contact: Contact) -> Affiliation? {
    contact.details.affiliations.first { $0.endedOn == nil }
  }

  /// The tags with semicolons between them, and one at the end where a lone tag holds a comma.
  private static func tags(of contact: Contact) -> String {
    let tags = contact.details.tags
    let isAmbiguous = tags.count == 1 && tags.contains { $0.contains(",") }
    return tags.joined(separator: "; ") + (isAmbiguous ? ";" : "")
  }
}

extension EmailAddress {
  fileprivate var labelText: String { label ?? "" }
}

extension PhoneNumber {
  fileprivate var labelText: String { label ?? "" }
}

extension PostalAddress {
  fileprivate var labelText: String { label ?? "" }
}
