extension CardConversion {
  /// What is said alike but for the name.
  ///
  /// - SeeAlso: RFC 6350, appendix A.2, for what it removed; RFC 6474, RFC 6715, RFC 9554.
  private static let names: [(v3: String, v4: String)] = [
    ("X-LANG", "LANG"), ("X-GENDER", "GENDER"), ("X-PRONOUNS", "PRONOUNS"),
    ("X-LANGUAGE", "LANGUAGE"), ("X-GRAMGENDER", "GRAMGENDER"), ("X-CREATED", "CREATED"),
    ("X-BIRTHPLACE", "BIRTHPLACE"), ("X-DEATHPLACE", "DEATHPLACE"), ("X-DEATHDATE", "DEATHDATE"),
    ("X-EXPERTISE", "EXPERTISE"), ("X-HOBBY", "HOBBY"), ("X-INTEREST", "INTEREST"),
    ("X-ORG-DIRECTORY", "ORG-DIRECTORY"), ("X-CONTACT-URI", "CONTACT-URI"),
    ("X-CLIENTPIDMAP", "CLIENTPIDMAP"), ("X-XML", "XML"), ("X-JSPROP", "JSPROP"),
    ("CLASS", "X-CLASS"), ("MAILER", "X-MAILER"), ("NAME", "X-NAME"),
  ]

  private static let v4Names = Dictionary(uniqueKeysWithValues: names.map { ($0.v3, $0.v4) })
  private static let v3Names = Dictionary(uniqueKeysWithValues: names.map { ($0.v4, $0.v3) })

  /// Names what the target calls otherwise; `PROFILE`, which always says the same, goes.
  mutating func renameProperties() {
    let names = target == .v4 ? Self.v4Names : Self.v3Names
    for index in properties.indices {
      guard let name = names[properties[index].name.uppercased()] else { continue }
      let isExtension = properties[index].name.hasX
      if isForeign || !isExtension { properties[index].name = name }
    }
    if target == .v4 { properties.removeAll { $0.isNamed("PROFILE") } }
    changeProperties("GENDER") { $0.rawValue = gender($0.rawValue) }
  }
}

/// A `GENDER` of what people write instead of a letter.
///
/// - SeeAlso: RFC 6350, section 6.2.7.
private func gender(_ value: String) -> String {
  // khard escapes what separates the letter from the rest.
  let value = value.dropFirst().hasPrefix("\\;") ? value.replacing("\\;", with: ";") : value
  return switch value.lowercased() {
  case "m", "male": "M"
  case "f", "female": "F"
  case "o", "n", "u", "": value.uppercased()
  default:
    // A letter or none, then what it is called.
    ["M", "F", "O", "N", "U", ""].contains(value.prefix { $0 != ";" }.uppercased())
      ? value.prefix { $0 != ";" }.uppercased() + value.drop { $0 != ";" } : ";\(value)"
  }
}
