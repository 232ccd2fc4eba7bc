import HearthDomain

extension Policy {
  /// A name for this policy: 12 hexadecimal digits that are the same wherever its values are.
  ///
  /// A digest of the line `key=value` of each constant, so that two scores can be told to have been
  /// worked out by the same rules.
  public var hash: String {
    var digest = StableDigest()
    for entry in entries { digest.add("\(entry.key)=\(entry.text(in: self))".utf8) }
    return String(digest.hex.prefix(12))
  }
}
