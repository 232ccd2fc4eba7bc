public import Foundation
public import HearthDomain

/// The contacts of a CSV file, row by row.
///
/// A name in some form or an e-mail address is needed. A row's key is its own `uid` or `id`, or else
/// a digest of the name, the organization, the first e-mail address and the LinkedIn profile in
/// lower case. A birthday or an e-mail address that can't be read goes to the note, so that
/// nothing is lost; a role, tier, status, cadence or time zone that isn't one leaves the row out.
public struct ContactCSVSource {
  private var cells: CSVCells<ContactField>
  private let columns: ContactColumns
  private var machineTime: MachineTime
  private let dateOrder: DateOrder?

  /// Reads up to the header.
  ///
  /// - Parameters:
  ///   - reader: The file.
  ///   - mapping: Column by field, for columns that their names don't tell.
  ///   - timeZone: The owner's: that of times without a zone.
  ///   - dateOrder: What leads in a date that could be read either way; if that isn't known, such a
  ///     row is left out.
  /// - Throws: ``HearthError/badData(_:)`` if there is no header or no such field or column, and
  ///   what the reader throws.
  public init(
    _ reader: CSVReader, mapping: [String: String] = [:], timeZone: TimeZone,
    dateOrder: DateOrder? = nil
  ) throws {
    let search = try HeaderSearch<ContactField>(
      mapping: mapping, need: "a column 'name', 'given', 'family' or 'email'"
    ) { map in [.name, .given, .family, .email].contains(where: map.has) }
    cells = try CSVCells(reader, search: search)
    columns = ContactColumns(cells.map)
    self.dateOrder = dateOrder
    machineTime = MachineTime(timeZone: timeZone, order: dateOrder)
  }

  /// Takes times without a zone to be those of `timeZone` from here on.
  public mutating func use(_ timeZone: TimeZone) {
    machineTime = MachineTime(timeZone: timeZone, order: dateOrder)
  }

  /// The names of the columns that hold nothing Hearth keeps.
  public var unusedColumns: [String] { cells.unusedColumns }

  /// The next row as a draft, or why it is left out; `nil` at the end.
  ///
  /// - Throws: What the reader throws.
  public mutating func next() throws -> ImportRow<ContactDraft>? {
    switch try cells.next() {
    case .record:
      do {
        return .draft(try draft())
      } catch {
        return .skipped(SkippedRow(line: cells.line, reason: error.reason))
      }
    case .skipped(let row): return .skipped(row)
    case nil: return nil
    }
  }

  private mutating func draft() throws(RowFault) -> ContactDraft {
    let found = columns.emails(in: cells)
    let emails = found.filter { EmailAddress.isPlausible($0.address) }
    var details = try named(orElse: emails.first?.address)
    details.emails = emails
    details.phones = columns.phones(in: cells)
    details.addresses = columns.addresses(in: cells)
    details.links = columns.links(in: cells)
    details.tags = columns.tags(in: cells)
    details.note = cells.wholeText(.note)
    setCard(of: &details)
    try setJudgements(of: &details)
    try setBirthday(of: &details)
    for odd in found where !emails.contains(odd) {
      details.addToNote("E-mail: \(odd.address)")
    }
    let uid = cells.optionalText(.uid)
    return ContactDraft(
      line: cells.line, key: uid ?? details.identityDigest, isKeyItsOwn: uid != nil,
      digest: RowDigest(
        naming: cells.digest { $0 == .name }, saying: cells.digest { $0 != .name }),
      details: details)
  }

  /// A contact with the row's name, as a whole or in parts, or else its nickname or address.
  private func named(orElse email: String?) throws(RowFault) -> Contact.Details {
    let parts = PersonName(
      prefix: cells.text(.prefix), given: cells.text(.given), additional: cells.text(.middle),
      family: cells.text(.family), suffix: cells.text(.suffix))
    let nickname = cells.optionalText(.nickname)
    let whole = cells.optionalText(.name) ?? (parts.joined.isEmpty ? nickname : parts.joined)
    guard let displayName = whole ?? email else {
      throw RowFault(reason: "has no name and no e-mail address")
    }
    // An address is no name to take apart.
    let isName = parts.joined.isEmpty && displayName != email
    var details = Contact.Details(displayName: displayName, name: isName ? nil : parts)
    details.nickname = nickname
    return details
  }

  private func setCard(of details: inout Contact.Details) {
    details.pronouns = cells.optionalText(.pronouns)
    details.title = cells.optionalText(.title)
    if let organization = cells.optionalText(.organization) {
      details.affiliations = [
        Affiliation(
          organization: organization, department: cells.optionalText(.department),
          title: details.title)
      ]
    }
  }

  /// Sets what Hearth alone has words for.
  private mutating func setJudgements(of details: inout Contact.Details) throws(RowFault) {
    if let role: Contact.Role = try word(.role, as: { $0.lowercased() }) { details.role = role }
    details.tier = try word(.tier) { $0.uppercased() }
    if let status: Contact.Status = try word(.status, as: { $0.lowercased() }) {
      details.status = status
    }
    if let text = cells.optionalText(.cadence) {
      guard let cadence = try? Cadence(parsing: text) else {
        throw RowFault(reason: "cannot read cadence '\(excerpt(text))'")
      }
      details.cadence = cadence
    }
    if let text = cells.optionalText(.timeZone) {
      guard TimeZone(identifier: text) != nil else {
        throw RowFault(reason: "unknown time zone '\(excerpt(text))'")
      }
      details.timeZone = text
    }
    if let text = cells.optionalText(.snoozedUntil) {
      try refuseUnclear(text)
      guard let instant = machineTime.instant(Array(text.utf8)[...]) else {
        throw RowFault(reason: "cannot read date '\(excerpt(text))'")
      }
      details.snoozedUntil = instant
    }
  }

  /// The value of an enumeration that a cell names; spaces and underscores stand for hyphens.
  private func word<Value: RawRepresentable<String> & CaseIterable>(
    _ field: ContactField, as spelling: (String) -> String
  ) throws(RowFault) -> Value? {
    guard let text = cells.optionalText(field) else { return nil }
    let hyphenated = String(text.map { $0 == " " || $0 == "_" ? "-" : $0 })
    if let value = Value(rawValue: spelling(hyphenated)) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw RowFault(reason: "unknown \(field.name) '\(excerpt(text))'; there are \(known)")
  }

  /// Refuses a date that may be one of two.
  private mutating func refuseUnclear(_ text: String) throws(RowFault) {
    if case .unclear(let dayFirst, let monthFirst) = machineTime.reading(Array(text.utf8)[...]) {
      throw RowFault(text, mayBe: dayFirst, or: monthFirst)
    }
  }

  private mutating func setBirthday(of details: inout Contact.Details) throws(RowFault) {
    // Outlook writes 0/0/00 for none.
    guard let text = cells.optionalText(.birthday), text != "0/0/00" else { return }
    try refuseUnclear(text)
    if let date = PartialDate(text) {
      details.birthday = date
    } else if let day = machineTime.day(Array(text.utf8)[...]) {
      let (year, month, day) = day.components
      details.birthday = PartialDate(year: year, month: month, day: day)
    } else {
      details.addToNote("Birthday: \(text)")
    }
  }
}

extension Contact.Details {
  fileprivate mutating func addToNote(_ line: String) {
    note += (note.isEmpty ? "" : "\n") + line
  }
}
