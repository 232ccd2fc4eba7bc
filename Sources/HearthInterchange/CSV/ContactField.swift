/// The fields of a CSV file of contacts.
///
/// The synonyms are the headers of Google Contacts, Outlook and LinkedIn, and what people write.
enum ContactField: Int, CSVField {
  case uid
  case name
  case given
  case middle
  case family
  case suffix
  case nickname
  case pronouns
  case role
  case title
  /// After the title: Outlook's `Title` is Dr or Ms, and stands beside a `Job Title`.
  case prefix
  case organization
  case department
  case tier
  case status
  case snoozedUntil
  case cadence
  case timeZone
  case birthday
  case tags
  case note
  case email
  case emailLabel
  case phone
  case phoneLabel
  case street
  case city
  case region
  case postalCode
  case country
  case addressLabel
  case linkedin
  case github
  case website
  case link

  var name: String {
    switch self {
    case .snoozedUntil: "snoozed until"
    case .timeZone: "time zone"
    case .emailLabel: "email label"
    case .phoneLabel: "phone label"
    case .postalCode: "postal code"
    case .addressLabel: "address label"
    default: String(describing: self)
    }
  }

  var repeats: Bool {
    switch self {
    case .email, .emailLabel, .phone, .phoneLabel, .street, .city, .region, .postalCode, .country,
      .addressLabel, .linkedin, .github, .website, .link:
      true
    default: false
    }
  }

  var synonyms: [String] {
    switch self {
    case .uid: ["uid", "id", "uuid", "externalid", "contactid", "key"]
    case .name: ["name", "fullname", "displayname", "contact", "contactname", "person"]
    case .given: ["given", "givenname", "firstname", "first", "forename"]
    case .middle: ["middle", "middlename", "additionalname", "additional"]
    case .family: ["family", "familyname", "lastname", "last", "surname"]
    case .suffix: ["suffix", "namesuffix"]
    case .nickname: ["nickname", "nick"]
    case .pronouns: ["pronouns"]
    case .role: ["role", "contactrole"]
    case .title: ["jobtitle", "title", "position", "organizationtitle", "headline"]
    case .prefix: ["prefix", "nameprefix", "honorific", "salutation", "title"]
    case .organization:
      [
        "organization", "organisation", "company", "organizationname", "companyname", "agency",
        "org", "employer",
      ]
    case .department: ["department", "organizationdepartment", "team"]
    case .tier: ["tier", "priority"]
    case .status: ["status"]
    case .snoozedUntil: ["snoozeduntil", "snoozed"]
    case .cadence: ["cadence", "cadencedays"]
    case .timeZone: ["timezone", "tz"]
    case .birthday: ["birthday", "birthdate", "dateofbirth", "bday"]
    case .tags: ["tags", "tag", "labels", "categories", "category", "groupmembership", "groups"]
    case .note: ["note", "notes", "comment", "comments", "description"]
    default: repeatedSynonyms
    }
  }

  private var repeatedSynonyms: [String] {
    switch self {
    case .email: ["email", "emailaddress", "emailvalue", "mail", "emails"]
    case .emailLabel: ["emaillabel", "emailtype"]
    case .phone:
      [
        "phone", "phonenumber", "phonevalue", "telephone", "tel", "mobile", "cell", "fax",
        "faxnumber", "pager", "mainphone", "primaryphone", "phones",
      ]
    case .phoneLabel: ["phonelabel", "phonetype"]
    case .street: ["street", "addressstreet", "streetaddress", "address"]
    case .city: ["city", "addresscity", "town", "locality"]
    case .region: ["region", "addressregion", "state", "province", "county"]
    case .postalCode: ["postalcode", "addresspostalcode", "zip", "zipcode", "postcode"]
    case .country: ["country", "addresscountry", "countryregion"]
    case .addressLabel: ["addresslabel", "addresstype"]
    case .linkedin: ["linkedin", "linkedinurl", "linkedinprofile", "profileurl"]
    case .github: ["github", "githuburl"]
    case .website: ["website", "websitevalue", "url", "webpage", "homepage", "web"]
    case .link: ["link"]
    default: []
    }
  }
}
