import Foundation

extension TimeZone {
  /// The zone that the system says the owner is in.
  ///
  /// What `TZ` says in the manner of POSIX, such as `EST5` or `<+0545>-5:45`, is left to the C library:
  /// Foundation reads it with the sign turned round, or not at all. Of such a zone only the offset at
  /// `moment` is known.
  ///
  /// - SeeAlso: POSIX, Base Definitions, section 8.3 (`TZ`).
  static func system(_ environment: [String: String], at moment: Date) -> TimeZone {
    guard let text = environment["TZ"], !text.isEmpty else { return .current }
    let name = identifier(in: text)
    if isIdentifier(name) { return TimeZone(identifier: name) ?? .current }
    var seconds = time_t(moment.timeIntervalSince1970)
    var local = tm()
    tzset()
    guard localtime_r(&seconds, &local) != nil else { return .current }
    return TimeZone(secondsFromGMT: local.tm_gmtoff) ?? .current
  }

  /// What may be an identifier, without the colon and the folder that may stand before one.
  private static func identifier(in text: String) -> String {
    let name = text.hasPrefix(":") ? text.dropFirst() : text[...]
    return String(name.hasPrefix(zoneFolder) ? name.dropFirst(zoneFolder.count) : name)
  }

  private static let zoneFolder = "/usr/share/zoneinfo/"

  /// Whether `name` is that of a zone in the IANA's database.
  private static func isIdentifier(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: zoneFolder + name)
      || knownTimeZoneIdentifiers.contains(name)
  }
}
