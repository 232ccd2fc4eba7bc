import HearthDomain

/// A link that has a mail program open a new message.
///
/// - SeeAlso: RFC 6068.
public struct MailtoURL: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(to address: String, subject: String?, body: String) {
    let lines = inert(body, keepingNewlines: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let fields = [
      subject.map { "subject=" + Self.escaped(inert($0)) },
      "body=" + lines.map(Self.escaped).joined(separator: "%0D%0A"),
    ]
    description =
      "mailto:" + Self.escaped(inert(address), keeping: "@+") + "?"
      + fields.compactMap(\.self).joined(separator: "&")
  }

  private static func escaped(_ text: some StringProtocol) -> String { escaped(text, keeping: "") }

  private static func escaped(_ text: some StringProtocol, keeping others: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isSafe =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._~".unicodeScalars.contains(scalar) || others.unicodeScalars.contains(scalar))
      return isSafe ? String(scalar) : "%" + byte.hexadecimal
    }.joined()
  }
}
