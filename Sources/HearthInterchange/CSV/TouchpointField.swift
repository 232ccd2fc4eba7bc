/// The fields of a CSV file of touchpoints.
enum TouchpointField: Int, CSVField {
  case contact
  case at
  case channel
  case direction
  case purpose
  case text
  case email
  case organization
  case id

  var name: String { String(describing: self) }

  var repeats: Bool { false }

  var synonyms: [String] {
    switch self {
    case .contact:
      [
        "contact", "contactname", "name", "fullname", "person", "recruiter", "recruitername", "who",
        "with", "profile", "profileurl", "linkedin", "linkedinurl",
      ]
    case .at:
      [
        "at", "occurredat", "datetime", "timestamp", "unixtime", "unix", "epoch", "date", "when",
        "sentat", "sentdate", "startedat", "starttime", "createdat", "time",
      ]
    case .channel: ["channel", "medium", "via", "method", "type", "kind", "activitytype"]
    case .direction: ["direction", "inout", "way"]
    case .purpose: ["purpose", "subject", "topic", "about", "title"]
    case .text:
      [
        "text", "body", "content", "message", "note", "notes", "description", "details", "comment",
        "comments", "summary",
      ]
    case .email: ["email", "emailaddress", "contactemail", "recruiteremail", "mail"]
    case .organization:
      [
        "organization", "organisation", "company", "companyname", "agency", "org", "employer",
        "account",
      ]
    case .id: ["id", "uid", "uuid", "externalid", "sourceid", "messageid", "activityid", "key"]
    }
  }
}
