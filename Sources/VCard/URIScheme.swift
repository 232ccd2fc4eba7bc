/// Whether `value` begins with a scheme, as every address does.
///
/// - SeeAlso: RFC 3986, section 3.1.
func hasScheme(_ value: String) -> Bool {
  scheme(of: value) != nil
}

/// The scheme of an address in lower case, such as `https`.
func scheme(of value: String) -> String? {
  let scheme = value.utf8.prefix { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  guard let first = scheme.first, isLetter(first), scheme.endIndex < value.utf8.endIndex,
    value.utf8[scheme.endIndex] == UInt8(ascii: ":")
  else { return nil }
  return Substring(scheme).lowercased()
}
