import Foundation
public import HearthDomain

extension Policy {
  /// What a cadence that the owner set weighs, and the cadences set for tiers and tags.
  public struct CadenceTerm: Hashable, Sendable {
    /// The points once the longest days are over.
    public var points = 6.0
    /// The longest days over the ideal ones, where a cadence names only these; more than 1.
    public var longestOverIdeal = 2.0
    public var tierA: Cadence?
    public var tierB: Cadence?
    public var tierC: Cadence?
    public var tierD: Cadence?
    /// By ``key(ofTag:)``.
    public private(set) var byTag: [String: Cadence] = [:]

    public init() {}

    /// The cadence of a tier, or `nil` if none is set.
    public subscript(_ tier: Contact.Tier) -> Cadence? {
      switch tier {
      case .a: tierA
      case .b: tierB
      case .c: tierC
      case .d: tierD
      }
    }

    /// The cadence of a tag, whatever its case, or `nil` if none is set.
    public subscript(tag tag: String) -> Cadence? {
      get { byTag[Self.key(ofTag: tag)] }
      set { byTag[Self.key(ofTag: tag)] = newValue }
    }

    /// A tag as it is compared: in lower case and composed, so that equal tags are equal bytes.
    public static func key(ofTag tag: String) -> String {
      tag.lowercased().precomposedStringWithCanonicalMapping
    }

    /// The points `days` after the last touch: 0 up to the ideal days, all from the longest on.
    public func points(_ cadence: Cadence, after days: Double) -> Double {
      let ideal = Double(cadence.idealDays)
      let longest = cadence.longestDays.map(Double.init) ?? ideal * longestOverIdeal
      return points * min(1, max(0, (days - ideal) / (longest - ideal)))
    }
  }
}
