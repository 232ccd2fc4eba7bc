import HearthDomain

extension PolicyEntry {
  private static let fit = Source.measured(
    "Rounded pooled fit over seven contact networks; varied, it moved the mean AUC by 0.006 at most."
  )

  /// The constants of the warmth model.
  static let warmth = [
    PolicyEntry(
      "warmth.prior-gap", .days, 0.1...36_500, \.warmth.priorGapDays,
      "The usual gap of a relationship that has shown none yet.", fit),
    PolicyEntry(
      "warmth.prior-weight", .number, 0.01...100, \.warmth.priorWeight,
      "How many observed gaps that prior counts for.", fit),
    PolicyEntry(
      "warmth.cadence-weight", .number, 0.01...100, \.warmth.cadenceWeight,
      "How many observed gaps a cadence set by you counts for.",
      .judgement("An intention counts as three observed gaps.")),
    PolicyEntry(
      "warmth.slope", .number, 0.1...10, \.warmth.slope,
      "How steady gaps are once many are known; higher is steadier.", fit),
    PolicyEntry(
      "warmth.dropout", .number, 0.0001...10, \.warmth.dropout,
      "The odds that a touch is the last one: this over the offset and the gaps so far.", fit),
    PolicyEntry(
      "warmth.dropout-offset", .number, 0.0001...100, \.warmth.dropoutOffset,
      "What is added to the gaps in those odds.", fit),
    PolicyEntry(
      "warmth.window", .days, 1...365, \.warmth.silenceWindowDays,
      "How far ahead silence is forecast.",
      .measured("Ranks best over 30 days; nearly as well over 90.")),
    PolicyEntry(
      "band.warm", .number, 0.01...0.99, \.warmth.floors.warm,
      "The least chance of being alive that is warm.", bands),
    PolicyEntry(
      "band.cooling", .number, 0.01...0.99, \.warmth.floors.cooling,
      "The least chance of being alive that is cooling.", bands),
    PolicyEntry(
      "band.cold", .number, 0.01...0.99, \.warmth.floors.cold,
      "The least chance of being alive that is cold; below it is dormant.", bands),
  ]

  private static let bands = Source.judgement(
    "Round figures; of the bands 30 to 57 %, 74 %, 88 % and 95 % fall silent for 30 days.")

  /// The constants of a relationship's strength.
  static let strength =
    [
      PolicyEntry(
        "strength.half-life", .days, 1...36_500, \.touches.halfLifeDays,
        "How long until a touch counts half of what it did.",
        .judgement("About half a year, so that old contacts sink without a cut-off.")),
      PolicyEntry(
        "strength.full", .number, 0.1...100_000, \.warmth.fullStrength,
        "The strength at which a relationship counts in full.",
        .measured(
          "The log scale puts 72 % of what can be lost into the first ten, a linear recency rule 59 %."
        )
      ),
    ] + touchWeights

  private static let touchWeights = [
    weight("email", \.touches.email), weight("call", \.touches.call),
    weight("video", \.touches.video), weight("meeting", \.touches.meeting),
    weight("linkedin", \.touches.linkedin), weight("message", \.touches.message),
    weight("event", \.touches.event),
  ]

  private static func weight(_ channel: String, _ path: NumberPath) -> PolicyEntry {
    PolicyEntry(
      "strength.\(channel)", .weight, 0...100, path,
      "What a touch over the channel '\(channel)' adds on its day; the heaviest of a day counts.",
      .judgement("A call counts as two messages, meeting as three."))
  }
}
