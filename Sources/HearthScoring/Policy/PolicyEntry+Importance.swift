extension PolicyEntry {
  private static let multiplier = Source.judgement(
    "Amplifies reasons to act; adds nothing where there is none.")

  /// What makes one contact weigh more than another.
  static let importance =
    [
      tier("a", \.importance.tiers.a), tier("b", \.importance.tiers.b),
      tier("c", \.importance.tiers.c), tier("d", \.importance.tiers.d),
      stage("lead", \.importance.stages.lead), stage("submitted", \.importance.stages.submitted),
      stage("screening", \.importance.stages.screening),
      stage("interviewing", \.importance.stages.interviewing),
      stage("final", \.importance.stages.final), stage("offer", \.importance.stages.offer),
      stage("closed", \.importance.stages.closed),
    ] + value

  private static let value = [
    PolicyEntry(
      "value.weight", .number, -10...10, \.importance.valueWeight,
      "What each doubling of a role's pay over your target adds to the multiplier.", multiplier),
    PolicyEntry(
      "value.least", .number, -20...0, \.importance.leastDoublings,
      "The fewest doublings that count; -1 is half the target.", multiplier),
    PolicyEntry(
      "value.most", .number, 0...20, \.importance.mostDoublings,
      "The most doublings that count; 2 is four times the target.", multiplier),
    PolicyEntry(
      "importance.least", .number, 0...1, \.importance.least, "The least multiplier there is.",
      multiplier),
    PolicyEntry(
      "importance.most", .number, 1...100, \.importance.most, "The greatest multiplier there is.",
      multiplier),
  ]

  private static func tier(_ name: String, _ path: NumberPath) -> PolicyEntry {
    PolicyEntry(
      "tier.\(name)", .number, -10...10, path,
      "What a contact of tier \(name.uppercased()) adds to the multiplier.", multiplier)
  }

  private static func stage(_ name: String, _ path: NumberPath) -> PolicyEntry {
    PolicyEntry(
      "stage.\(name)", .number, -10...10, path,
      "What a role that is at '\(name)' adds to the multiplier.", multiplier)
  }
}
