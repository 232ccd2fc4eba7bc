public import HearthDomain

extension Policy {
  /// Every constant with a key of its own, in the order in which they are shown.
  public static let entries: [PolicyEntry] =
    PolicyEntry.warmth + PolicyEntry.strength + PolicyEntry.deadlines + PolicyEntry.expiry
    + PolicyEntry.rhythm + PolicyEntry.cadences + PolicyEntry.importance + PolicyEntry.waits
    + PolicyEntry.efforts + PolicyEntry.followUps + PolicyEntry.keepWarm

  private static let entryByKey = Dictionary(
    entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

  /// The constant called `key`; `cadence.tag.NAME` is one for every tag.
  ///
  /// - Throws: ``HearthError/policyKeyNotFound(_:suggestions:)``, with the nearest keys.
  public static func entry(_ key: String) throws(HearthError) -> PolicyEntry {
    if let entry = entryByKey[key] { return entry }
    let tag = key.dropFirst(PolicyEntry.tagPrefix.count)
    // What can be no tag can have no cadence.
    guard key.hasPrefix(PolicyEntry.tagPrefix), !tag.isEmpty, tag.trimmed == tag,
      !tag.contains(where: { $0 == "," || $0 == ";" })
    else { throw .policyKeyNotFound(key, suggestions: suggestions(for: key)) }
    return PolicyEntry.cadence(ofTag: String(tag))
  }

  private static func suggestions(for key: String) -> [String] {
    let keys = entries.map(\.key)
    let containing = keys.filter { !key.isEmpty && $0.contains(key.lowercased()) }
    return containing.isEmpty ? nearest(to: key, among: keys) : Array(containing.prefix(3))
  }

  /// Every constant of this policy: those with a key of their own, then its tags by name.
  public var entries: [PolicyEntry] {
    Self.entries + cadence.byTag.keys.sorted().map(PolicyEntry.cadence(ofTag:))
  }
}
