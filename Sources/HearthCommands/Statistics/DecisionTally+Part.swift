import HearthDomain
import HearthEtiquette

extension DecisionTally {
  var part: StatsPart {
    StatsPart(
      heading: "Decisions by the day named", body: body,
      record: [
        "decisions": .object([
          "named": .optional(kept.whole), "kept": .optional(keptCount),
          "kept_share": .optional(kept.share), "late": .optional(lateCount),
          "silent": .optional(silentCount), "median_delay_days": .optional(delays.medianDays),
        ])
      ])
  }

  private var body: StatsPart.Body {
    guard kept.whole > 0 else {
      return .nothing(
        "No day named for a decision has passed yet: 'hearth interview done --decision-by' keeps one."
      )
    }
    var fields = Fields()
    fields.add("Kept", kept.barWords)
    let delay = delays.medianDays.map { ", by \(spanned($0)) in the median" } ?? ""
    let largest = Double(kept.whole)
    fields.add("Late", "\(bar(Double(lateCount), of: largest))\(lateCount)\(delay)")
    fields.add("Silent", "\(bar(Double(silentCount), of: largest))\(silentCount)")
    return .fields(fields)
  }
}
