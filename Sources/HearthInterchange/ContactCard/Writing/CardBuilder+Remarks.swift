import HearthDomain
import VCard

extension CardBuilder {
  /// What remains to be said: dates, tags, the note, and when all this last changed.
  mutating func appendRemarks(on contact: Contact) {
    if let birthday = contact.details.birthday { append(birthday) }
    appendTimeZone(contact.details.timeZone)
    if !contact.details.tags.isEmpty {
      append("CATEGORIES", .list(contact.details.tags.map(\.withoutCommas)))
    }
    append("NOTE", text: contact.details.note)
    append(revision: contact.updatedAt)
  }

  mutating func append(revision: Instant) {
    append("REV", .verbatim(CardDateFormat(version: dialect.version).timestamp(revision)))
  }

  mutating func appendTimeZone(_ timeZone: String?) {
    append("TZ", parameters: dialect.timeZone, text: timeZone)
  }

  mutating func append(_ birthday: PartialDate) {
    let parameters = birthday.year == nil ? dialect.birthdayWithoutYear : []
    append(
      "BDAY", parameters: parameters,
      .verbatim(CardDateFormat(version: dialect.version).date(birthday)))
  }
}

extension String {
  /// The tag as one entry of a list: some readers split at a comma even where it is escaped.
  var withoutCommas: String {
    guard utf8.contains(UInt8(ascii: ",")) else { return self }
    return split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
