/// The beginning of a uid, as a person copies it from a list: eight characters at least.
///
/// Uids are kept in lower case, and compared without regard to it.
public struct UIDPrefix: Hashable, Sendable {
  /// The characters, in lower case.
  public let text: String

  /// Fewer could be the beginning of too many, and would be taken for names and numbers.
  public static let leastLength = 8

  /// `nil` if `text` can't be the beginning of a uid, or is too short for one.
  public init?(_ text: String) {
    guard (Self.leastLength...36).contains(text.utf8.count), text.utf8.allSatisfy(\.isOfUID) else {
      return nil
    }
    self.text = text.lowercased()
  }

  /// Whether `text` looks like the beginning of a uid, cut too short to be taken for one.
  ///
  /// Digits alone are a number, and letters alone are a name.
  public static func isTooShort(_ text: String) -> Bool {
    (1..<leastLength).contains(text.utf8.count) && text.utf8.allSatisfy(\.isOfUID)
      && text.utf8.contains { $0.isDigit } && text.utf8.contains { !$0.isDigit }
  }

  /// Whether `text` is a whole uid such as Hearth makes: of version 7 or 8.
  public static func isWhole(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36, bytes[14] == UInt8(ascii: "7") || bytes[14] == UInt8(ascii: "8") else {
      return false
    }
    return bytes.indices.allSatisfy { place in
      let isHyphen = bytes[place] == UInt8(ascii: "-")
      return [8, 13, 18, 23].contains(place)
        ? isHyphen : bytes[place].isOfUID && bytes[place].isLowercase && !isHyphen
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }

  fileprivate var isLowercase: Bool { !(65...90).contains(self) }

  /// Whether it is a hexadecimal digit of either case, or a hyphen.
  fileprivate var isOfUID: Bool {
    isDigit || (97...102).contains(self | 0x20) || self == UInt8(ascii: "-")
  }
}
