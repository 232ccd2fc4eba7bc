extension CardConversion {
  /// Says where a picture, a sound or a key is as the target does: what stands in the card is base64
  /// in 3.0 and an address in 4.0.
  ///
  /// What is neither data nor an address becomes an extension.
  ///
  /// - SeeAlso: RFC 2426, section 2.4.1; RFC 6350, section 6.2.4; RFC 2397.
  mutating func convertMedia() {
    switch target {
    case .v3: changeProperties("PHOTO", "LOGO", "SOUND", "KEY") { $0.downgradeMedia() }
    case .v4: changeProperties("PHOTO", "LOGO", "SOUND", "KEY") { $0.upgradeMedia() }
    }
  }
}

extension VCardProperty {
  fileprivate mutating func upgradeMedia() {
    let mediaType = mediaType.flatMap { MediaType.isWellFormed($0) ? $0 : nil }
    if hasData {
      let base64 = DataURI(rawValue)?.base64 ?? rawValue
      rawValue = "data:\(mediaType ?? "application/octet-stream");base64,\(base64)"
      removeParameters("MEDIATYPE")
    } else if hasScheme(rawValue) {
      if let mediaType, parameter("MEDIATYPE").isEmpty {
        parameters.append(VCardParameter("MEDIATYPE", mediaType))
      }
    } else if isKeyText {
      return setValueType("text")
    } else {
      return makeExtension()
    }
    removeParameters("ENCODING")
    removeParameters("VALUE")
    removeTypes { !isPlace($0) }
  }

  fileprivate mutating func downgradeMedia() {
    let type = mediaType.flatMap(MediaType.typeName)
    if let uri = DataURI(rawValue) {
      guard uri.isWellFormed else { return makeExtension() }
      rawValue = uri.base64
      removeParameters("VALUE")
      removeParameters("ENCODING")
      parameters.insert(VCardParameter("ENCODING", "b"), at: 0)
    } else if hasData {
      removeParameters("VALUE")
    } else if hasScheme(rawValue) {
      removeParameters("ENCODING")
      setValueType("uri")
    } else if !isKeyText {
      return makeExtension()
    }
    removeParameters("MEDIATYPE")
    if let type, types.allSatisfy(isPlace) { addType(type) }
  }

  /// Whether this is a key that is given as text.
  private var isKeyText: Bool {
    isNamed("KEY") && parameter("ENCODING").isEmpty && !rawValue.isEmpty
  }
}

/// Whether a type says to what the property belongs, not what is in it.
private func isPlace(_ type: String) -> Bool {
  type == "home" || type == "work"
}
