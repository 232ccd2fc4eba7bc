/// What kind of data a property holds, as 3.0 and 4.0 name it.
enum MediaType {
  /// What 3.0 calls keys that aren't named by their subtype.
  ///
  /// - SeeAlso: RFC 2426, section 3.7.2.
  private static let keys = [
    ("application/pgp-keys", "PGP"), ("application/pkix-cert", "X509"),
  ]

  /// What begins pictures in base64: programs name the wrong kind at times.
  private static let beginnings = [
    ("/9j/", "image/jpeg"), ("iVBORw0KGgo", "image/png"), ("R0lGOD", "image/gif"),
  ]

  /// The `TYPE` of 3.0 for a media type, such as `JPEG` for `image/jpeg`.
  static func typeName(of mediaType: String) -> String? {
    if let key = keys.first(where: { $0.0 == mediaType }) { return key.1 }
    return mediaType.split(separator: "/").dropFirst().first.map { $0.uppercased() }
  }

  /// The media type for a `TYPE` of 3.0 in the property called `name`.
  static func mediaType(ofType type: String, in name: String) -> String? {
    if type.contains("/") { return type.lowercased() }
    if let key = keys.first(where: { $0.1 == type.uppercased() }) { return key.0 }
    // Some programs say whose picture it is instead.
    guard !["home", "work"].contains(type.lowercased()) else { return nil }
    switch name.uppercased() {
    case "PHOTO", "LOGO": return "image/\(type.lowercased())"
    case "SOUND": return "audio/\(type.lowercased())"
    default: return nil
    }
  }

  /// Whether a media type in lower case may stand in an address.
  ///
  /// - SeeAlso: RFC 6838, section 4.2.
  static func isWellFormed(_ mediaType: String) -> Bool {
    mediaType.utf8.allSatisfy { isLetter($0) || isDigit($0) || "/-+._".utf8.contains($0) }
  }

  /// The media type that the first bytes of a picture tell.
  static func picture(inBase64 text: String) -> String? {
    beginnings.first { text.hasPrefix($0.0) }?.1
  }
}
