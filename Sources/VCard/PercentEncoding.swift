/// A URI as it may stand in a card: with every octet encoded that readers might take for syntax.
///
/// These are those that no URI may hold, and commas and semicolons, at which many readers cut a value.
/// Control characters are left out; what is encoded already stays as it is.
///
/// - SeeAlso: RFC 3986, section 2.
func percentEncoded(_ uri: String) -> String {
  guard !uri.utf8.allSatisfy(mayStandInURI) else { return uri }
  var encoded: [UInt8] = []
  encoded.reserveCapacity(uri.utf8.count + 16)
  for byte in uri.utf8 where byte >= 0x20 && byte != 0x7F {
    if mayStandInURI(byte) {
      encoded.append(byte)
    } else {
      encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func mayStandInURI(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || punctuation.contains(byte)
}

private let punctuation: [UInt8] = Array("/:.-_?=&%#~@+!$'()*[]".utf8)

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
