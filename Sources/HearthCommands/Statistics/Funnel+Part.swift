import HearthDomain

extension Funnel {
  var part: StatsPart {
    StatsPart(
      heading: "Roles, by how far they came", body: body,
      record: ["funnel": .array(rows.map(\.record))])
  }

  private var body: StatsPart.Body {
    let largest = Double(rows.first?.reachedCount ?? 0)
    guard largest > 0 else { return .nothing("No role yet: 'hearth opp add' keeps one.") }
    var fields = Fields()
    for row in rows {
      let reached = Double(row.reachedCount)
      fields.add(
        row.stage.rawValue, "\(bar(reached, of: largest))\(row.reachedCount)\(row.remarks)")
    }
    return .fields(fields)
  }
}

extension Funnel.Row {
  fileprivate var remarks: String {
    let share = passed.share.map { " (\(percent($0)))" } ?? ""
    let standing = standingCount == 0 || stage == .accepted ? [] : ["\(standingCount) there now"]
    let ended = Stage.allCases.compactMap { stage in
      endedCounts[stage].map { "\($0) \(stage.rawValue)" }
    }
    return share + (standing + ended).map { ", \($0)" }.joined()
  }

  fileprivate var record: JSONValue {
    .object([
      "stage": .string(stage.rawValue), "reached": .optional(reachedCount),
      "share_of_previous": .optional(passed.share), "standing": .optional(standingCount),
      "rejected": .optional(endedCounts[.rejected] ?? 0),
      "withdrawn": .optional(endedCounts[.withdrawn] ?? 0),
      "ghosted": .optional(endedCounts[.ghosted] ?? 0),
    ])
  }
}
