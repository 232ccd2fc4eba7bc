import VCard

/// What a property of a card is about, in the order in which a card of ours has them.
enum CardPart: Int, CaseIterable {
  case productID, uid, formattedName, name, nickname, pronouns
  case email, phone, postalAddress, deliveryLabel
  case organization, title, role, link
  case birthday, timeZone, categories, note, photo, revision, judgement
  /// The card of somebody else.
  case agent
  /// Names what the other property of its group is.
  case label
  /// Whether the card is of a person, an organization or a group.
  case kind
  case other

  /// What the property called `name`, which is in upper case, is about.
  init(name: String) {
    switch name {
    case "PRODID": self = .productID
    case "UID": self = .uid
    case "FN": self = .formattedName
    case "N": self = .name
    case "NICKNAME": self = .nickname
    case "PRONOUNS", "X-PRONOUNS": self = .pronouns
    case "EMAIL": self = .email
    case "TEL": self = .phone
    case "ADR": self = .postalAddress
    case "LABEL": self = .deliveryLabel
    case "ORG": self = .organization
    case "TITLE": self = .title
    case "ROLE": self = .role
    case "URL", "SOCIALPROFILE", "X-SOCIALPROFILE": self = .link
    case "BDAY": self = .birthday
    case "TZ": self = .timeZone
    case "CATEGORIES": self = .categories
    case "NOTE": self = .note
    case "PHOTO", "X-MS-CARDPICTURE": self = .photo
    case "AGENT", "X-AGENT": self = .agent
    case "REV": self = .revision
    case "X-ABLABEL": self = .label
    case "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS": self = .kind
    default: self = name.hasPrefix("X-HEARTH-") ? .judgement : .other
    }
  }
}
