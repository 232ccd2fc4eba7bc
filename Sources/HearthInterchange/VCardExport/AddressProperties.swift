import VCard

/// One property in all the ways in which a version says what an address is for.
struct AddressProperties: Sendable {
  /// An address of one kind, preferred over others or not.
  struct Kind: Sendable {
    let plain: VCardProperty
    let preferred: VCardProperty

    /// - SeeAlso: RFC 6350, section 5.3 (`PREF`).
    fileprivate init(_ name: String, types: [String], in version: VCardVersion) {
      let type = types.isEmpty ? [] : [VCardParameter("TYPE", types)]
      let preferredType =
        switch version {
        case .v3: [VCardParameter("TYPE", types + ["PREF"])]
        case .v4: type + [VCardParameter("PREF", "1")]
        }
      plain = VCardProperty(name, parameters: type, in: version)
      preferred = VCardProperty(name, parameters: preferredType, in: version)
    }
  }

  private let known: [String: Kind]
  private let other: Kind

  private init(
    _ name: String, known: [String: [String]], other: [String] = [], in version: VCardVersion
  ) {
    self.known = known.mapValues { Kind(name, types: $0, in: version) }
    self.other = Kind(name, types: other, in: version)
  }

  /// The kind that `label` names, and the label itself where no type says it.
  func kind(labelled label: String?) -> (kind: Kind, customLabel: String?) {
    guard let label, !label.isEmpty else { return (other, nil) }
    return known[label.lowercased()].map { ($0, nil) } ?? (other, label)
  }
}

extension AddressProperties {
  /// - SeeAlso: RFC 2426, section 3.3.2; RFC 6350, section 6.4.2.
  static func emails(in version: VCardVersion) -> AddressProperties {
    switch version {
    case .v3:
      AddressProperties(
        "EMAIL", known: ["work": ["INTERNET", "WORK"], "home": ["INTERNET", "HOME"]],
        other: ["INTERNET"], in: version)
    case .v4:
      AddressProperties("EMAIL", known: ["work": ["work"], "home": ["home"]], in: version)
    }
  }

  /// - SeeAlso: RFC 2426, section 3.3.1; RFC 6350, section 6.4.1.
  static func phones(in version: VCardVersion) -> AddressProperties {
    switch version {
    case .v3:
      AddressProperties(
        "TEL",
        known: [
          "work": ["WORK", "VOICE"], "home": ["HOME", "VOICE"], "cell": ["CELL", "VOICE"],
          "mobile": ["CELL", "VOICE"], "fax": ["FAX"], "pager": ["PAGER"],
        ], other: ["VOICE"], in: version)
    case .v4:
      AddressProperties(
        "TEL",
        known: [
          "work": ["work"], "home": ["home"], "cell": ["cell"],
          "mobile": ["cell"], "fax": ["fax"], "pager": ["pager"],
        ], in: version)
    }
  }

  /// - SeeAlso: RFC 2426, section 3.2.1; RFC 6350, section 6.3.1.
  static func postalAddresses(in version: VCardVersion) -> AddressProperties {
    switch version {
    case .v3: AddressProperties("ADR", known: ["work": ["WORK"], "home": ["HOME"]], in: version)
    case .v4: AddressProperties("ADR", known: ["work": ["work"], "home": ["home"]], in: version)
    }
  }
}
