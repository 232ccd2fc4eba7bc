/// Data that stands in an address.
///
/// - SeeAlso: RFC 2397.
struct DataURI {
  /// Without parameters, in lower case; empty if the address has none that is well-formed.
  let mediaType: String
  /// The data in base64.
  let base64: String

  /// `nil` if `value` is another address; backslashes that some programs put in are passed over.
  init?(_ value: String) {
    guard value.utf8.count > 5,
      value.utf8.prefix(5).elementsEqual(
        "data:".utf8,
        by: {
          lowercased($0) == $1
        }), let comma = value.firstIndex(of: ",")
    else { return nil }
    let head = value[..<comma].dropFirst(5).filter { $0 != "\\" }
    let parts = head.split(separator: ";", omittingEmptySubsequences: false)
    let data = value[value.index(after: comma)...]
    let mediaType = parts.first?.lowercased() ?? ""
    self.mediaType = mediaType.utf8.allSatisfy(isMediaTypeByte) ? mediaType : ""
    base64 =
      parts.dropFirst().contains { $0.lowercased() == "base64" }
      ? data.filter { $0 != " " && $0 != "\t" } : Base64.encoded(percentDecoded(data))
  }
}

/// - SeeAlso: RFC 6838, section 4.2.
private func isMediaTypeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
  default: "/-+._".utf8.contains(byte)
  }
}

/// The bytes that `text` stands for.
///
/// - SeeAlso: RFC 3986, section 2.1.
private func percentDecoded(_ text: Substring) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = String(Substring(rest.prefix(2)))
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
