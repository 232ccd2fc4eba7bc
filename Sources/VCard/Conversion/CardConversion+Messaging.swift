extension CardConversion {
  /// The schemes of addresses for which programs made properties of their own.
  private static let schemes = [
    "X-AIM": "aim", "X-GADUGADU": "gg", "X-GOOGLE-TALK": "xmpp", "X-GTALK": "xmpp",
    "X-ICQ": "icq", "X-JABBER": "xmpp", "X-MSN": "msnim", "X-SIP": "sip", "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype", "X-YAHOO": "ymsgr",
  ]

  /// Says where the contact chats in the way of 4.0, which 3.0 has learnt.
  ///
  /// - SeeAlso: RFC 4770; RFC 6350, section 6.4.3 (`IMPP`).
  mutating func convertMessaging() {
    if target == .v4, isForeign {
      for index in properties.indices where properties[index].name.hasX {
        let scheme = Self.schemes[properties[index].name.uppercased()]
        if let scheme { properties[index].upgradeMessaging(to: scheme) }
      }
    }
    changeProperties("IMPP") { address in
      if !hasScheme(address.rawValue) { address.makeExtension() }
    }
  }
}

extension VCardProperty {
  fileprivate mutating func upgradeMessaging(to scheme: String) {
    let address = text
    guard !address.isEmpty else { return }
    let hasScheme = address.lowercased().hasPrefix("\(scheme):")
    name = "IMPP"
    rawValue = VCardValue.uri(hasScheme ? address : "\(scheme):\(address)").written
  }
}
