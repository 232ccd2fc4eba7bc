extension String {
  /// Whether this is the name of an extension.
  var hasX: Bool { hasPrefix("X-") || hasPrefix("x-") }

  /// Whether it has letters, digits and hyphens only, as names and types of 4.0 do.
  ///
  /// - SeeAlso: RFC 6350, section 3.3 (`iana-token`).
  var isToken: Bool { !isEmpty && utf8.allSatisfy(\.isTokenByte) }

  /// The name with hyphens for what stands in the names of some programs, such as
  /// `X-messaging/irc-All`: other programs refuse a whole card for one of those.
  var token: String {
    isToken
      ? self
      : String(decoding: utf8.map { $0.isTokenByte ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// Whether it is `upper`, which is in upper case, in any case.
  func isSame(as upper: String) -> Bool {
    utf8.count == upper.utf8.count
      && zip(utf8, upper.utf8).allSatisfy { byte, capital in
        let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital)
        return byte == capital || isLetter && byte == capital | 0x20
      }
  }
}

extension UInt8 {
  fileprivate var isTokenByte: Bool {
    isLetter(self) || isDigit(self) || self == UInt8(ascii: "-")
  }
}
