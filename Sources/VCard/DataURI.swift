/// Data that stands in an address.
///
/// - SeeAlso: RFC 2397.
struct DataURI {
  /// Without parameters, in lower case; empty if the address has none that is well-formed.
  let mediaType: String
  /// The data in base64.
  let base64: String

  /// Whether the data is in base64 indeed.
  var isWellFormed: Bool {
    var text = base64
    return text.withUTF8(Base64.isValid)
  }

  /// `nil` if `value` is another address; backslashes that some programs put in are passed over.
  init?(_ value: String) {
    let bytes = value.utf8
    guard isWord(bytes.prefix(5), "data:"), let comma = bytes.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    let head = bytes[..<comma].dropFirst(5).filter { $0 != UInt8(ascii: "\\") }.map(lowercased)
    let parts = head.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let mediaType = String(decoding: parts.first ?? [], as: UTF8.self)
    self.mediaType = MediaType.isWellFormed(mediaType) ? mediaType : ""
    let data = bytes[bytes.index(after: comma)...]
    let isBase64 = parts.dropFirst().contains { isWord($0, "base64") }
    base64 = isBase64 ? withoutBlanks(data) : Base64.encoded(percentDecoded(data))
  }
}

private func withoutBlanks(_ text: Substring.UTF8View) -> String {
  guard text.contains(where: isBlank) else { return String(Substring(text)) }
  return String(decoding: text.filter { !isBlank($0) }, as: UTF8.self)
}

/// The bytes that `text` stands for.
///
/// - SeeAlso: RFC 3986, section 2.1.
private func percentDecoded(_ text: Substring.UTF8View) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var rest = text
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2, let high = digits.first.flatMap(hexValue(of:)),
      let low = digits.last.flatMap(hexValue(of:))
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
