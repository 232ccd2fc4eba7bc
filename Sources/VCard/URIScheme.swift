/// Whether `value` begins with a scheme, as every address does.
///
/// - SeeAlso: RFC 3986, section 3.1.
func hasScheme(_ value: String) -> Bool {
  scheme(of: value) != nil
}

/// The scheme of an address in lower case, such as `https`.
func scheme(of value: String) -> String? {
  guard let end = value.firstIndex(of: ":"), let first = value.first, first.isASCII,
    first.isLetter
  else { return nil }
  let scheme = value[..<end]
  let isScheme = scheme.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.".utf8.contains(byte)
    }
  }
  return isScheme ? scheme.lowercased() : nil
}
