import HearthDomain

extension StageTimes {
  var part: StatsPart {
    StatsPart(
      heading: "Time in stage, the median", body: body,
      record: ["stages": .array(rows.map(\.record))])
  }

  private var body: StatsPart.Body {
    let told = rows.filter { $0.ended.count + $0.ongoing.count > 0 }
    guard !told.isEmpty else { return .nothing("No role has stood in a stage yet.") }
    let largest = told.compactMap(\.ended.medianDays).max() ?? 0
    var fields = Fields()
    for row in told { fields.add(row.stage.rawValue, row.words(largest)) }
    return .fields(fields)
  }
}

extension StageTimes.Row {
  fileprivate func words(_ largest: Double) -> String {
    var words: [String] = []
    if let days = ended.medianDays {
      words.append("\(bar(days, of: largest))\(spanned(days)), of \(ended.count)")
    } else if ended.count > 0 {
      words.append("too few to say (\(ended.count))")
    }
    if ongoing.count > 0 {
      let days = ongoing.medianDays.map { " for \(spanned($0))" } ?? ""
      words.append("\(ongoing.count) there now\(days)")
    }
    return words.joined(separator: "; ")
  }

  fileprivate var record: JSONValue {
    .object([
      "stage": .string(stage.rawValue), "ended": .optional(ended.count),
      "median_days": .optional(ended.medianDays), "ongoing": .optional(ongoing.count),
      "median_days_so_far": .optional(ongoing.medianDays),
    ])
  }
}
