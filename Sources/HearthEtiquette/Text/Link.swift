/// Addresses of pages and of mail, which are no words.
enum Link {
  /// The address in a run of characters without white space, less the punctuation around it.
  static func range(in run: Substring) -> Range<String.Index>? {
    guard isPage(run) || isMailbox(run) else { return nil }
    let scalars = run.unicodeScalars
    guard let first = scalars.firstIndex(where: \.isWordPart),
      let last = scalars.lastIndex(where: { $0.isWordPart || $0 == "/" })
    else { return nil }
    return first..<scalars.index(after: last)
  }

  /// Whether there is a page's address in `run`.
  static func isPage(_ run: Substring) -> Bool {
    let bytes = run.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      return Substring(bytes.prefix(5)).lowercased().contains("www.")
    }
    return bytes[colon...].starts(with: "://".utf8)
  }

  private static func isMailbox(_ run: Substring) -> Bool {
    let bytes = run.utf8
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > run.startIndex else {
      return false
    }
    return bytes[at...].contains(UInt8(ascii: "."))
  }
}
