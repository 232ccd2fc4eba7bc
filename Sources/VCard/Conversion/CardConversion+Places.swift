extension CardConversion {
  /// Says in which time zone and where on the globe the contact is as the target does.
  mutating func convertPlaces() {
    switch target {
    case .v3:
      changeProperties("TZ") { $0.downgradeZone() }
      changeProperties("GEO") { $0.downgradePosition() }
    case .v4:
      if isForeign { changeProperties("TZ") { $0.upgradeZone() } }
      changeProperties("GEO") { $0.upgradePosition() }
    }
  }
}

extension VCardProperty {
  /// - SeeAlso: RFC 6350, section 6.5.1.
  fileprivate mutating func upgradeZone() {
    removeParameters("VALUE")
    guard let offset = UTCOffset(text[...]) else { return }
    rawValue = offset.written(separator: "")
    setValueType("utc-offset")
  }

  /// - SeeAlso: RFC 2426, section 3.4.1.
  fileprivate mutating func downgradeZone() {
    if let offset = UTCOffset(text[...]) {
      rawValue = offset.written(separator: ":")
      removeParameters("VALUE")
    } else if !hasValueType("uri") {
      setValueType("text")
    }
  }

  /// - SeeAlso: RFC 6350, section 6.5.2; RFC 5870.
  fileprivate mutating func upgradePosition() {
    guard !hasScheme(rawValue) else { return }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard isPosition(parts) else { return makeExtension() }
    rawValue = "geo:\(parts[0]),\(parts[1])"
  }

  /// - SeeAlso: RFC 2426, section 3.4.2.
  fileprivate mutating func downgradePosition() {
    let isAddress = scheme(of: text) == "geo"
    let place = isAddress ? text.dropFirst(4).prefix { $0 != ";" } : text[...]
    let parts = place.split(separator: isAddress ? "," : ";", omittingEmptySubsequences: false)
    guard isPosition(Array(parts.prefix(2))) else { return makeExtension() }
    guard isAddress else { return }
    rawValue = parts.prefix(2).joined(separator: ";")
    removeParameters("VALUE")
  }
}

private func isPosition(_ parts: [Substring]) -> Bool {
  parts.count == 2 && parts.allSatisfy { Double($0) != nil }
}
