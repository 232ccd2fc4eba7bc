import VCard

/// The properties of a contact's card as one version writes them.
///
/// Made once for an export, because it has many lines and few different ones.
struct CardProperties: Sendable {
  let productID, uid, formattedName, name, nickname, pronouns: VCardProperty
  let emails, phones, postalAddresses: AddressProperties
  let organization, title, role: VCardProperty
  let url, linkedInProfile, linkedInService: VCardProperty
  let birthday, birthdayWithoutYear, timeZone, categories, note, revision: VCardProperty
  /// Names what the other line of its group is.
  let label: VCardProperty

  init(in version: VCardVersion) {
    func property(_ name: String, _ parameters: VCardParameter...) -> VCardProperty {
      VCardProperty(name, parameters: parameters, in: version)
    }
    productID = property("PRODID")
    uid = property("UID")
    formattedName = property("FN")
    name = property("N")
    nickname = property("NICKNAME")
    emails = .emails(in: version)
    phones = .phones(in: version)
    postalAddresses = .postalAddresses(in: version)
    organization = property("ORG")
    title = property("TITLE")
    role = property("ROLE")
    url = property("URL")
    linkedInProfile = property("X-SOCIALPROFILE", VCardParameter("TYPE", "linkedin"))
    linkedInService = property("SOCIALPROFILE", VCardParameter("SERVICE-TYPE", "LinkedIn"))
    birthday = property("BDAY")
    categories = property("CATEGORIES")
    note = property("NOTE")
    revision = property("REV")
    label = property("X-ABLabel")
    switch version {
    case .v3:
      pronouns = property("X-PRONOUNS")
      // There is no date without a year; this is how Apple says it, and others have learnt.
      birthdayWithoutYear = property(
        "BDAY", VCardParameter("X-APPLE-OMIT-YEAR", CardDateFormat.yearForNone))
      // Readers take the value for an offset from UTC unless told.
      timeZone = property("TZ", VCardParameter("VALUE", "text"))
    case .v4:
      // RFC 9554, section 3.4.
      pronouns = property(
        "PRONOUNS", VCardParameter("LANGUAGE", "en"), VCardParameter("PREF", "1"))
      birthdayWithoutYear = birthday
      timeZone = property("TZ")
    }
  }
}
