import HearthDomain
import VCard

extension CardEdit {
  /// The names, and whose card it is; a card has one of each, but for more names to show in 4.0.
  mutating func setIdentity(of contact: Contact, _ details: Contact.Details) {
    setOnly(.productID) {
      $0 = CardBuilder.productID
    } orElse: {
      $0.appendProductID()
    }
    let uid = contents[.uid].first { !contents.text(at: $0).isEmpty }
    setOnly(.uid, at: uid) { property in
      if uid == nil { property.setValue(.text(contact.uid.rawValue)) }
    } orElse: {
      $0.append("UID", .text(contact.uid.rawValue))
    }
    set(.formattedName, contents.formattedName, to: details.displayName) {
      $0.setValue(.text($1))
    } orElse: {
      $0.append("FN", .text($1))
    }
    let name = contents.name
    setOnly(.name, at: name?.places.first) { property in
      if name?.value != details.name { property.setValue(.components(details.name.components)) }
    } orElse: {
      $0.append("N", .components(details.name.components))
    }
  }

  mutating func setRevision(to instant: Instant) {
    let new = lines { $0.append(revision: instant) }
    setOnly(.revision) {
      $0 = new[0]
    } orElse: {
      $0.append(new[0])
    }
  }

  /// How the person is called.
  mutating func setNicknames(to details: Contact.Details) {
    setNickname(to: details.nickname)
    set(.pronouns, contents.pronouns, to: details.pronouns) {
      $0.setValue(.text($1))
    } orElse: {
      $0.appendPronouns($1)
    }
  }

  /// The birthday, the time zone, the tags and the note.
  mutating func setRemarks(to details: Contact.Details) {
    set(.birthday, contents.birthday, to: details.birthday) { [dialect] property, birthday in
      var builder = CardBuilder(dialect)
      builder.append(birthday)
      property.removeParameters("VALUE", "X-APPLE-OMIT-YEAR")
      property.parameters += builder.properties[0].parameters
      property.rawValue = builder.properties[0].rawValue
    } orElse: {
      $0.append($1)
    }
    set(.timeZone, contents.timeZone, to: details.timeZone) { [dialect] property, zone in
      property.removeParameters("VALUE")
      property.parameters += dialect.timeZone
      property.setValue(.text(zone))
    } orElse: {
      $0.appendTimeZone($1)
    }
    setTags(to: details.tags)
    let note = details.note.isEmpty ? nil : details.note
    set(.note, contents.note, to: note) {
      $0.setValue(.text($1))
    } orElse: {
      $0.append("NOTE", .text($1))
    }
  }

  /// Puts the nickname in place of the first in its list; the others stay.
  private mutating func setNickname(to nickname: String?) {
    let old = contents.nickname
    set(.nickname, old, to: nickname) { property, nickname in
      let texts = property.list
      let place = texts.firstIndex { $0.onOneLine == old?.value }
      guard texts.count > 1, let place else { return property.setValue(.text(nickname)) }
      property.setValue(.list(texts[..<place] + [nickname] + texts[(place + 1)...]))
    } orElse: {
      $0.append("NICKNAME", .text($1))
    }
  }

  /// Puts our words for the role in place; a role in other words stays.
  mutating func setRole(to role: Contact.Role) {
    let old = contents.role
    guard old?.value ?? .other != role else { return }
    guard let words = role.words else {
      for place in contents[.role] where contents.role(at: place) != nil { editor.remove(place) }
      return
    }
    if let place = old?.places.first {
      editor.change(place) { $0.setValue(.text(words)) }
    } else {
      let new = lines { $0.append("ROLE", .text(words)) }
      editor.insert(new, after: anchor(for: .role))
    }
  }
}
