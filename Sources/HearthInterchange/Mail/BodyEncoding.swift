import HearthDomain

/// A body as it travels: as it is if it is ASCII in short lines, else quoted-printable.
///
/// - SeeAlso: RFC 2045, section 6.7.
struct BodyEncoding {
  let name: String
  /// With lines ended by CR LF.
  let encoded: String

  private static let lineLimit = 76

  init(_ body: String) {
    let lines = inert(body, keepingNewlines: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let isPlain = lines.allSatisfy { line in
      line.utf8.count <= Self.lineLimit && line.utf8.last != UInt8(ascii: " ")
        && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
    name = isPlain ? "7bit" : "quoted-printable"
    let ready = isPlain ? lines.map(String.init) : lines.map(Self.quoted)
    encoded = ready.map { $0 + "\r\n" }.joined()
  }

  /// A line in quoted-printable, with soft breaks where it is long.
  private static func quoted(_ line: Substring) -> String {
    var text = ""
    var length = 0
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let token = token(for: byte, isLast: isLast)
      // A place is kept for the sign of the soft break.
      if length + token.utf8.count > lineLimit - (isLast ? 0 : 1) {
        text += "=\r\n"
        length = 0
      }
      text += token
      length += token.utf8.count
    }
    return text
  }

  /// White space at the end of a line would be lost, and is written in digits.
  private static func token(for byte: UInt8, isLast: Bool) -> String {
    let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
    return isPlain || (isBlank && !isLast)
      ? String(Unicode.Scalar(byte)) : "=" + byte.hexadecimal
  }
}
