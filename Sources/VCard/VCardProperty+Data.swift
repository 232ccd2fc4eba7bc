extension VCardProperty {
  /// The bytes of a picture, a sound or a key that stands in the card; `nil` if it stands elsewhere,
  /// or is broken.
  ///
  /// - SeeAlso: RFC 2426, section 2.4.1 (`ENCODING`); RFC 2397 (`data:`).
  public var data: [UInt8]? {
    guard var text = base64 else { return nil }
    return text.withUTF8(Base64.decoded)
  }

  /// Whether it has ``data``, which takes less than decoding it.
  var hasData: Bool {
    guard var text = base64 else { return false }
    return text.withUTF8(Base64.isValid)
  }

  /// What kind of data it holds or refers to, such as `image/jpeg`.
  ///
  /// For a picture in the card its first bytes tell, for programs name the wrong kind at times.
  public var mediaType: String? {
    if let text = base64, let type = MediaType.picture(inBase64: text) { return type }
    if let type = DataURI(rawValue)?.mediaType, !type.isEmpty { return type }
    if let type = parameter("MEDIATYPE").first { return type.lowercased() }
    return types.lazy.compactMap { MediaType.mediaType(ofType: $0, in: name) }.first
  }

  /// The data that stands in the card, in base64, however the version says so; `nil` if none does.
  public var base64: String? {
    let isEncoded = parameter("ENCODING").contains { ["b", "base64"].contains($0.lowercased()) }
    return isEncoded ? rawValue : DataURI(rawValue)?.base64
  }
}
