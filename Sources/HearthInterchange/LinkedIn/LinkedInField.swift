/// The fields of LinkedIn's `Connections.csv` and `Invitations.csv`.
enum LinkedInField: Int, CSVField {
  case firstName
  case lastName
  case url
  case email
  case connectedOn
  case from
  case to
  case sentAt
  case direction
  case inviter
  case invitee

  var name: String { String(describing: self) }

  var repeats: Bool { false }

  var synonyms: [String] {
    switch self {
    case .firstName: ["firstname"]
    case .lastName: ["lastname"]
    case .url: ["url", "profileurl"]
    case .email: ["emailaddress"]
    case .connectedOn: ["connectedon"]
    case .from: ["from"]
    case .to: ["to"]
    case .sentAt: ["sentat"]
    case .direction: ["direction"]
    case .inviter: ["inviterprofileurl"]
    case .invitee: ["inviteeprofileurl"]
    }
  }
}
