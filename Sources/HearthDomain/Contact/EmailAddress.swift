/// An e-mail address of a contact.
public struct EmailAddress: Hashable, Sendable {
  public var address: String
  /// What it is for: `work`, `home` or a word of the owner's.
  public var label: String?

  public init(_ address: String, label: String? = nil) {
    self.address = address
    self.label = label
  }

  /// Whether `text` can be an address: something on either side of one `@`, and nothing that parts
  /// addresses from each other or from names.
  public static func isPlausible(_ text: String) -> Bool {
    if text.utf8.allSatisfy(\.isVisibleASCII) { return isPlausible(ascii: text.utf8) }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && inert(text) == text
      && !text.contains { $0.isWhitespace || "<>()[],;:\\\"".contains($0) }
  }

  /// The same of visible ASCII, byte by byte: nearly every address is that.
  private static func isPlausible(ascii text: String.UTF8View) -> Bool {
    var count = 0
    var signPlace: Int?
    for byte in text {
      switch Unicode.Scalar(byte) {
      case "@" where signPlace != nil: return false
      case "@": signPlace = count
      case "<", ">", "(", ")", "[", "]", ",", ";", ":", "\\", "\"": return false
      default: break
      }
      count += 1
    }
    guard let signPlace else { return false }
    return signPlace > 0 && signPlace + 1 < count
  }
}
