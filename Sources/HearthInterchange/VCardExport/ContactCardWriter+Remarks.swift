import HearthDomain
import VCard

extension ContactCardWriter {
  /// What remains to be said: dates, tags, the note, and when all this last changed.
  func appendRemarks(on contact: Contact, to card: inout VCardWriter) {
    let dates = CardDateFormat(version: version)
    if let birthday = contact.details.birthday {
      let hasYear = birthday.year != nil
      let property = hasYear ? properties.birthday : properties.birthdayWithoutYear
      card.append(property, .verbatim(dates.date(birthday)))
    }
    card.append(properties.timeZone, text: contact.details.timeZone)
    if !contact.details.tags.isEmpty {
      card.append(properties.categories, .list(contact.details.tags.map(\.withoutCommas)))
    }
    card.append(properties.note, text: contact.details.note)
    card.append(properties.revision, .verbatim(dates.timestamp(contact.updatedAt)))
  }
}

extension String {
  /// The tag as one entry of a list: some readers split at a comma even where it is escaped.
  fileprivate var withoutCommas: String {
    guard utf8.contains(UInt8(ascii: ",")) else { return self }
    return split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
