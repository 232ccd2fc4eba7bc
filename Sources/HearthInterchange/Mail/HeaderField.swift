import Foundation
import HearthDomain

/// One field of a message's header, folded so that no line is too long.
///
/// - SeeAlso: RFC 5322, section 2.2.3; RFC 2047, section 2.
struct HeaderField {
  private let name: String
  /// What a line may be broken between; a space parts them.
  private let words: [String]

  /// The length that a line should not have more of.
  private static let lineLimit = 78
  /// The length of an encoded word.
  private static let encodedLimit = 75

  init(_ name: String, words: [String]) {
    self.name = name
    self.words = words
  }

  /// A field of free text, such as a subject.
  init(_ name: String, text: String) {
    self.init(name, words: Self.words(of: inert(text)))
  }

  init(_ name: String, mailboxes: [OutgoingMail.Mailbox]) {
    var words: [String] = []
    for (index, mailbox) in mailboxes.enumerated() {
      let isLast = index == mailboxes.count - 1
      words += Self.words(of: mailbox, followedBy: isLast ? "" : ",")
    }
    self.init(name, words: words)
  }

  /// The field with its line ends.
  var folded: String {
    var text = name + ":"
    var length = text.utf8.count
    for word in words {
      let fits = length + 1 + word.utf8.count <= Self.lineLimit || length == name.utf8.count + 1
      text += (fits ? " " : "\r\n ") + word
      length = (fits ? length : 0) + 1 + word.utf8.count
    }
    return text + "\r\n"
  }

  private static func words(
    of mailbox: OutgoingMail.Mailbox, followedBy end: String
  ) -> [String] {
    let name = inert(mailbox.name ?? "").trimmed
    let address = withASCIIDomain(inert(mailbox.address))
    guard !name.isEmpty else { return [address + end] }
    return phrase(name) + ["<\(address)>" + end]
  }

  /// An address with its domain as the header of a message has it.
  ///
  /// - SeeAlso: RFC 5891, section 4.4.
  private static func withASCIIDomain(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return address }
    let domain = address[address.index(after: at)...]
    guard !domain.utf8.allSatisfy({ $0 < 0x80 }) else { return address }
    var components = URLComponents()
    components.host = String(domain)
    return address[...at] + (components.encodedHost ?? String(domain))
  }

  /// A display name: as it is, in quotes where it has marks that mean something, or encoded.
  private static func phrase(_ name: String) -> [String] {
    guard name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !name.contains("=?") else {
      return encodedWords(of: name)
    }
    let isPlain = name.allSatisfy {
      $0.isLetter || $0.isNumber || " !#$%&'*+-/=?^_`{|}~".contains($0)
    }
    guard !isPlain else { return name.split(separator: " ").map(String.init) }
    return ["\"" + name.flatMap { "\"\\".contains($0) ? ["\\", $0] : [$0] } + "\""]
  }

  private static func words(of text: String) -> [String] {
    let parts = text.split(separator: " ").map(String.init)
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    return isPlain && parts.allSatisfy { $0.utf8.count < lineLimit }
      ? parts : encodedWords(of: text)
  }

  /// The text in as many encoded words as it takes; none parts a character.
  private static func encodedWords(of text: String) -> [String] {
    var words: [String] = []
    var current = ""
    for character in text.unicodeScalars {
      let encoded = encoded(character)
      if current.utf8.count + encoded.utf8.count + "=?UTF-8?Q??=".utf8.count > encodedLimit {
        words.append("=?UTF-8?Q?\(current)?=")
        current = ""
      }
      current += encoded
    }
    return words + ["=?UTF-8?Q?\(current)?="]
  }

  /// A character in the encoding `Q`, with only those as they are that may stand in a name too.
  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "_" }
    let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    return isSafe ? String(scalar) : String(scalar).utf8.map { "=" + $0.hexadecimal }.joined()
  }
}

extension UInt8 {
  /// Two digits, such as `0A`.
  var hexadecimal: String {
    let text = String(self, radix: 16, uppercase: true)
    return text.utf8.count == 1 ? "0" + text : text
  }
}
