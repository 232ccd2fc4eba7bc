import HearthDomain

extension PolicyEntry {
  /// What the key of a tag's cadence begins with; the rest is the tag.
  static let tagPrefix = "cadence.tag."

  private static let owners = Source.judgement("Yours to set; without one the usual gap decides.")

  /// The cadences of the four tiers.
  static let cadences = [
    cadence("a", .cadence(\.cadence.tierA)), cadence("b", .cadence(\.cadence.tierB)),
    cadence("c", .cadence(\.cadence.tierC)), cadence("d", .cadence(\.cadence.tierD)),
  ]

  /// The cadence of contacts with a tag.
  static func cadence(ofTag tag: String) -> PolicyEntry {
    let tag = Policy.CadenceTerm.key(ofTag: tag)
    return PolicyEntry(
      key: tagPrefix + tag, unit: .cadence,
      summary: "How often to be in touch with contacts tagged '\(tag)' that have no other cadence.",
      source: owners, field: .tagCadence(tag))
  }

  private static func cadence(_ tier: String, _ field: Field) -> PolicyEntry {
    PolicyEntry(
      key: "cadence.tier.\(tier)", unit: .cadence,
      summary: "How often to be in touch with contacts of tier \(tier.uppercased()).",
      source: owners, field: field)
  }
}
