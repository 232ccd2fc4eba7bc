extension CardConversion {
  /// Says where the contact is in social networks as the target does: Apple's way in 3.0.
  ///
  /// - SeeAlso: RFC 9554, section 3.5 (`SOCIALPROFILE`), section 4.9 (`SERVICE-TYPE`) and section 4.10
  ///   (`USERNAME`).
  mutating func convertProfiles() {
    switch target {
    case .v3:
      changeProperties("SOCIALPROFILE") { profile in
        profile.name = "X-SOCIALPROFILE"
        if profile.parameter("TYPE").isEmpty {
          profile.renameParameters("SERVICE-TYPE", "TYPE")
          profile.mergeTypes()
        } else if let service = profile.parameter("SERVICE-TYPE").first {
          profile.addType(service, inFront: true)
          profile.removeParameters("SERVICE-TYPE")
        }
        profile.renameParameters("USERNAME", "X-USER")
      }
    case .v4 where isForeign:
      changeProperties("X-SOCIALPROFILE") { profile in
        profile.name = "SOCIALPROFILE"
        profile.renameParameters("X-USER", "USERNAME")
        guard let type = profile.parameter("TYPE").first(where: Self.isService) else { return }
        profile.removeTypes { $0 == type.lowercased() }
        profile.parameters.insert(VCardParameter("SERVICE-TYPE", type), at: 0)
      }
    case .v4: break
    }
  }

  /// Whether a type is a network, not a place or a preference.
  private static func isService(_ type: String) -> Bool {
    !["home", "work", "pref"].contains(type.lowercased())
  }
}
