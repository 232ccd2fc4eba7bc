/// A `GEO` of vCard 2.1, which has a comma where 3.0 has a semicolon.
enum OldPosition {
  /// The position as 3.0 has it, the latitude first.
  ///
  /// In 2.1 the longitude comes first, but not every program knows: what can only be a longitude
  /// decides.
  ///
  /// - SeeAlso: vCard 2.1, section 2.3.2; RFC 2426, section 3.4.2.
  static func upgraded(_ position: String) -> String {
    let parts = position.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let second = Double(parts[1]) else { return position }
    return abs(second) > 90 ? "\(parts[0]);\(parts[1])" : "\(parts[1]);\(parts[0])"
  }
}
