import HearthDomain
import VCard

extension CardBuilder {
  /// What remains to be said: dates, tags, the note, and when all this last changed.
  mutating func appendRemarks(on contact: Contact) {
    let dates = CardDateFormat(version: dialect.version)
    if let birthday = contact.details.birthday {
      let parameters = birthday.year == nil ? dialect.birthdayWithoutYear : []
      append("BDAY", parameters: parameters, .verbatim(dates.date(birthday)))
    }
    append("TZ", parameters: dialect.timeZone, text: contact.details.timeZone)
    if !contact.details.tags.isEmpty {
      append("CATEGORIES", .list(contact.details.tags.map(\.withoutCommas)))
    }
    append("NOTE", text: contact.details.note)
    append("REV", .verbatim(dates.timestamp(contact.updatedAt)))
  }
}

extension String {
  /// The tag as one entry of a list: some readers split at a comma even where it is escaped.
  fileprivate var withoutCommas: String {
    guard utf8.contains(UInt8(ascii: ",")) else { return self }
    return split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
