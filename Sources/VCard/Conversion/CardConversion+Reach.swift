extension CardConversion {
  /// Says how to write to and call the contact as the target does.
  mutating func convertReach() {
    switch target {
    case .v3:
      if isForeign { changeProperties("EMAIL") { $0.downgradeEmail() } }
      changeProperties("TEL") { $0.makeNumber() }
    case .v4:
      // Every address is one of the internet.
      changeProperties("EMAIL") { $0.removeTypes { $0 == "internet" } }
      changeProperties("TEL") { number in
        if !hasScheme(number.rawValue) { number.removeParameters("VALUE") }
      }
    }
  }
}

extension VCardProperty {
  /// - SeeAlso: RFC 2426, section 3.3.2.
  fileprivate mutating func downgradeEmail() {
    if !types.contains("internet") { addType("INTERNET", inFront: true) }
  }

  /// Makes a text of a telephone number that is an address.
  ///
  /// - SeeAlso: RFC 2426, section 3.3.1; RFC 3966.
  fileprivate mutating func makeNumber() {
    if hasValueType("uri"), scheme(of: rawValue) == "tel" {
      rawValue = VCardValue.text(String(rawValue.dropFirst(4))).written
    }
    if !hasValueType("phone-number") { removeParameters("VALUE") }
  }
}
