import ContentLine

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A property's head, as the tree holds it, and what it says of the value.
///
/// It is a class so that many properties share one.
final class PropertyHead {
  /// What the property is to the card.
  enum Role {
    case property
    /// `BEGIN`, `END` or `VERSION`, which the tree has no place for.
    case frame
    case agent
    /// A picture, a sound or a key.
    case media
    /// `GEO`
    case position

    /// The role of the property called `name`, which is in upper case.
    init(of name: String) {
      switch name {
      case "BEGIN", "END", "VERSION": self = .frame
      case "AGENT": self = .agent
      case "PHOTO", "LOGO", "SOUND", "KEY": self = .media
      case "GEO": self = .position
      default: self = .property
      }
    }
  }

  let group: String?
  let name: String
  let parameters: [VCardParameter]
  let encoding: HeadParameters.Encoding
  let charset: String?
  let role: Role
  let syntax: ValueSyntax
  /// What it was read from, and for trees of which version.
  private let source: [UInt8]
  private let version: VCardVersion

  /// Reads the head that `bytes` are, for a tree in the syntax of `version`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, in version: VCardVersion, _ decoder: TextDecoder
  ) throws(ContentLineHead.Fault) {
    var head = try ContentLineHead(bytes)
    var parameters = try HeadParameters(head.parameters, in: version)
    if let printable = Self.printable(bytes, in: parameters.charset, decoder) {
      head = try ContentLineHead(utf8: printable)
      parameters = try HeadParameters(head.parameters, in: version)
    }
    group = head.group?.token
    name = head.name.token
    self.parameters = parameters.all
    encoding = parameters.encoding
    charset = parameters.charset
    role = Role(of: name.uppercased())
    syntax = ValueSyntax(of: name.uppercased())
    source = Array(bytes)
    self.version = version
  }

  /// Whether reading `bytes` would give this head.
  func isRead(from bytes: UnsafeBufferPointer<UInt8>, in version: VCardVersion) -> Bool {
    guard source.count == bytes.count, self.version == version, let base = bytes.baseAddress
    else { return false }
    return memcmp(source, base, bytes.count) == 0
  }

  /// `bytes` as they will be written; `nil` if they are so already.
  private static func printable(
    _ bytes: UnsafeBufferPointer<UInt8>, in charset: String?, _ decoder: TextDecoder
  ) -> [UInt8]? {
    let text = TextDecoder.validText(of: bytes) ?? decoder.text(of: bytes, in: charset).text
    let printable = escaped(text, as: .verbatim)
    return printable.utf8.elementsEqual(bytes) ? nil : Array(printable.utf8)
  }
}
