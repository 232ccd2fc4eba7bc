/// Pictures, sounds and keys that stand in a card of 3.0 in the way of another version.
///
/// - SeeAlso: RFC 2426, section 2.4.1.
enum InlineMedia {
  /// Makes base64 with `ENCODING=b` of a `data:` URI, and of base64 that calls itself a URI.
  ///
  /// A key may be a text that happens to begin like a picture, and an address in place of data stays, or it
  /// would be taken apart once more whenever it is read.
  static func normalize(_ value: inout ValueReader.Value, isKey: Bool) {
    let isEncoded = value.parameters.contains { $0.isNamed("ENCODING") }
    if let uri = DataURI(value.rawValue), DataURI(uri.base64) == nil {
      value.rawValue = uri.base64
      addType(of: uri.mediaType, to: &value)
    } else if !isEncoded, isKey || !isPicture(value.rawValue) {
      return
    }
    value.parameters.removeAll { $0.isNamed("VALUE") }
    if !isEncoded { value.parameters.insert(VCardParameter("ENCODING", "b"), at: 0) }
  }

  private static func addType(of mediaType: String, to value: inout ValueReader.Value) {
    guard !value.parameters.contains(where: { $0.isNamed("TYPE") }),
      let type = MediaType.typeName(of: mediaType)
    else { return }
    value.parameters.append(VCardParameter("TYPE", type))
  }

  /// Whether `text` is a picture in base64, though it doesn't say so.
  private static func isPicture(_ text: String) -> Bool {
    guard MediaType.picture(inBase64: text) != nil else { return false }
    var text = text
    return text.withUTF8(Base64.isValid)
  }
}
