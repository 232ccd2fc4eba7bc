extension CardConversion {
  /// Writes values as they are meant where they don't stand so: many readers cut a text at a comma, or
  /// show a backslash that means nothing.
  mutating func mendValues() {
    for index in properties.indices {
      switch ValueSyntax(of: properties[index].name.uppercased()) {
      case .text where isAddress(properties[index]):
        properties[index].rawValue = VCardValue.verbatim(properties[index].text).written
      case .text where !properties[index].hasValueType("uri"):
        properties[index].rawValue = VCardValue.text(properties[index].text).written
      case .list:
        properties[index].rawValue = VCardValue.list(properties[index].list).written
      case .components where !properties[index].isNamed("N") && !properties[index].isNamed("ADR"):
        properties[index].rawValue = VCardValue.components(properties[index].components).written
      case .text, .components, .verbatim, .unknown: break
      }
    }
    changeProperties("URL", "SOURCE", "FBURL", "CALURI", "CALADRURI") { $0.mendAddress() }
  }

  /// Whether it is an identifier of 4.0, in which nothing is escaped unless it is said to be text.
  ///
  /// - SeeAlso: RFC 6350, section 6.7.6 (`UID`).
  private func isAddress(_ property: VCardProperty) -> Bool {
    target == .v4 && property.isNamed("UID") && !property.hasValueType("text")
      && hasScheme(property.text)
  }

  /// Drops properties that should be an address or a date, but are nothing.
  mutating func removeEmptyProperties() {
    properties.removeAll { property in
      property.rawValue.isEmpty && ValueSyntax(of: property.name.uppercased()) == .verbatim
    }
  }
}

extension VCardProperty {
  /// - SeeAlso: RFC 3986, section 3.
  fileprivate mutating func mendAddress() {
    var address = text
    if !hasScheme(address) {
      let isPlace = address.contains(".") && !address.contains { $0.isWhitespace }
      guard isPlace else { return makeExtension() }
      address = "http://\(address)"
    }
    let isOnTheWeb = ["http", "https", "ftp"].contains(scheme(of: address))
    rawValue = (isOnTheWeb ? VCardValue.uri(address) : .verbatim(address)).written
  }
}
