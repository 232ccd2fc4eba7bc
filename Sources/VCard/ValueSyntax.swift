/// How the value of a property is built.
enum ValueSyntax {
  /// One text, in which commas and semicolons mean nothing.
  case text
  /// Texts that commas part.
  case list
  /// Components that semicolons part, and perhaps commas within them.
  case components
  /// A URI, a date or a number: nothing is escaped.
  case verbatim
  /// That of a property that isn't known.
  case unknown

  /// The syntax of the property called `name`, which is in upper case.
  ///
  /// - SeeAlso: RFC 2426, section 4; RFC 6350, section 6; RFC 9554, section 2.
  init(of name: String) {
    self = Self.known[name] ?? .unknown
  }

  private static let known: [String: ValueSyntax] = [
    "N": .components, "ADR": .components, "ORG": .components, "GENDER": .components,
    "CLIENTPIDMAP": .components,
    "NICKNAME": .list, "CATEGORIES": .list,
    "FN": .text, "NOTE": .text, "TITLE": .text, "ROLE": .text, "LABEL": .text, "TEL": .text,
    "EMAIL": .text, "UID": .text, "MAILER": .text, "PRODID": .text, "SORT-STRING": .text,
    "CLASS": .text, "NAME": .text, "PROFILE": .text, "KIND": .text, "AGENT": .text,
    "PRONOUNS": .text, "EXPERTISE": .text, "HOBBY": .text, "INTEREST": .text,
    "URL": .verbatim, "SOURCE": .verbatim, "IMPP": .verbatim, "PHOTO": .verbatim,
    "LOGO": .verbatim, "SOUND": .verbatim, "KEY": .verbatim, "REV": .verbatim,
    "BDAY": .verbatim, "ANNIVERSARY": .verbatim, "DEATHDATE": .verbatim, "GEO": .verbatim,
    "TZ": .verbatim, "LANG": .verbatim, "MEMBER": .verbatim, "RELATED": .verbatim,
    "FBURL": .verbatim, "CALURI": .verbatim, "CALADRURI": .verbatim, "CREATED": .verbatim,
    "LANGUAGE": .verbatim, "SOCIALPROFILE": .verbatim,
  ]
}
