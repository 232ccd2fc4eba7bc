import VCard

/// How one version of the format says what contacts have.
///
/// Made once for an export, because it has many lines and few different ones.
struct CardDialect: Sendable {
  let version: VCardVersion
  let emails, phones, postalAddresses: AddressTypes
  let pronouns: (name: String, parameters: [VCardParameter])
  let linkedInProfile = [VCardParameter("TYPE", "linkedin")]
  let linkedInService = [VCardParameter("SERVICE-TYPE", "LinkedIn")]
  let birthdayWithoutYear, timeZone: [VCardParameter]

  init(_ version: VCardVersion) {
    self.version = version
    emails = .emails(in: version)
    phones = .phones(in: version)
    postalAddresses = .postalAddresses(in: version)
    switch version {
    case .v3:
      pronouns = ("X-PRONOUNS", [])
      // There is no date without a year; this is how Apple says it, and others have learnt.
      birthdayWithoutYear = [VCardParameter("X-APPLE-OMIT-YEAR", CardDateFormat.yearForNone)]
      // Readers take the value for an offset from UTC unless told.
      timeZone = [VCardParameter("VALUE", "text")]
    case .v4:
      // RFC 9554, section 3.4.
      pronouns = ("PRONOUNS", [VCardParameter("PREF", "1")])
      birthdayWithoutYear = []
      timeZone = []
    }
  }
}
