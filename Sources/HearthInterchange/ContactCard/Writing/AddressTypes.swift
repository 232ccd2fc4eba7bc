import VCard

/// The parameters that say what an address is for, in one version.
struct AddressTypes: Sendable {
  /// The parameters of one kind of address, preferred over others or not.
  struct Parameters: Sendable {
    let plain: [VCardParameter]
    let preferred: [VCardParameter]

    /// - SeeAlso: RFC 6350, section 5.3 (`PREF`).
    fileprivate init(types: [String], in version: VCardVersion) {
      plain = types.isEmpty ? [] : [VCardParameter("TYPE", types)]
      preferred =
        switch version {
        case .v3: [VCardParameter("TYPE", types + ["PREF"])]
        case .v4: plain + [VCardParameter("PREF", "1")]
        }
    }
  }

  private let known: [String: Parameters]
  private let other: Parameters

  private init(known: [String: [String]], other: [String] = [], in version: VCardVersion) {
    self.known = known.mapValues { Parameters(types: $0, in: version) }
    self.other = Parameters(types: other, in: version)
  }

  /// The parameters for `label`, and the label itself where no type says it.
  func parameters(
    labelled label: String?, isPreferred: Bool
  ) -> (parameters: [VCardParameter], customLabel: String?) {
    let word = label?.lowercased()
    let found = word.flatMap { known[$0] }
    let parameters = found ?? other
    let isCustom = found == nil && word != nil && word != "" && word != "other"
    let customLabel = isCustom ? label : nil
    return (isPreferred ? parameters.preferred : parameters.plain, customLabel)
  }
}

extension AddressTypes {
  /// - SeeAlso: RFC 2426, section 3.3.2; RFC 6350, section 6.4.2.
  static func emails(in version: VCardVersion) -> AddressTypes {
    switch version {
    case .v3:
      AddressTypes(
        known: ["work": ["INTERNET", "WORK"], "home": ["INTERNET", "HOME"]], other: ["INTERNET"],
        in: version)
    // KContacts knows them by their upper case alone, in this version too.
    case .v4: AddressTypes(known: ["work": ["WORK"], "home": ["HOME"]], in: version)
    }
  }

  /// - SeeAlso: RFC 2426, section 3.3.1; RFC 6350, section 6.4.1.
  static func phones(in version: VCardVersion) -> AddressTypes {
    switch version {
    case .v3:
      AddressTypes(
        known: [
          "work": ["WORK", "VOICE"], "home": ["HOME", "VOICE"], "cell": ["CELL", "VOICE"],
          "mobile": ["CELL", "VOICE"], "fax": ["FAX"], "pager": ["PAGER"],
        ], other: ["VOICE"], in: version)
    case .v4:
      AddressTypes(
        known: [
          "work": ["work"], "home": ["home"], "cell": ["cell"],
          "mobile": ["cell"], "fax": ["fax"], "pager": ["pager"],
        ], in: version)
    }
  }

  /// - SeeAlso: RFC 2426, section 3.2.1; RFC 6350, section 6.3.1.
  static func postalAddresses(in version: VCardVersion) -> AddressTypes {
    switch version {
    case .v3: AddressTypes(known: ["work": ["WORK"], "home": ["HOME"]], in: version)
    case .v4: AddressTypes(known: ["work": ["work"], "home": ["home"]], in: version)
    }
  }
}
