/// The tables whose every change is journalled, parents before children.
///
/// The order is that of a dump, and in which a restore may insert.
enum JournaledTable: String, CaseIterable {
  case setting
  case organization
  case contact
  case emailAddress
  case phone
  case postalAddress
  case link
  case affiliation
  case tag
  case contactTag
  case contactCard
  case touchpoint
  case touchpointParticipant
  case importKey
  case opportunity
  case stageMove
  case submission
  case representation
  case commitment
  case customFollowUp
  case followUpAct
  case shareItem
  case sharing
  case achievement
  case factVersion
  case telling
  case interview
  case interviewer
  case exitCard
  case linkedInConnection
}

extension JournaledTable {
  /// The tables whose rows belong to a contact, and tell in a search what it is.
  static let partsOfContact: [JournaledTable] = [
    .emailAddress, .phone, .postalAddress, .link, .affiliation, .contactTag,
  ]
}
