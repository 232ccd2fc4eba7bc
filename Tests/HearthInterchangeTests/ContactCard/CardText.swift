import HearthDomain
import HearthInterchange
import Testing
import VCard

/// The card of these lines, which stand between `VERSION` and `END`.
func vcard(_ lines: String, _ version: VCardVersion = .v3) throws -> VCard {
  let text = "BEGIN:VCARD\nVERSION:\(version.rawValue)\n\(lines)\nEND:VCARD\n"
  return try #require(CardSource(bytes: text.utf8).card())
}

/// What the card of these lines says of its contact.
func details(
  _ lines: String, _ version: VCardVersion = .v3
) throws -> Contact.Details {
  try ContactReading(vcard(lines, version)).details
}

/// What a card says of Dana Doe besides the name.
func danas(_ lines: String, _ version: VCardVersion = .v3) throws -> Contact.Details {
  try details("FN:Dana Doe\nN:Doe;Dana;;;\n" + lines, version)
}
