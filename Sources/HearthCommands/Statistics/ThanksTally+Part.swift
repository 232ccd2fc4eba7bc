import HearthDomain
import HearthEtiquette

extension ThanksTally {
  var part: StatsPart {
    StatsPart(
      heading: "Thanks within \(counted(hours, "hour", "hours"))", body: body,
      record: [
        "thanks": .object([
          "interviews": .optional(interviews.whole),
          "thanked_in_time": .optional(interviews.part),
          "thanked_share": .optional(interviews.share),
          "all_thanked_in_time": .optional(complete.part),
          "all_thanked_share": .optional(complete.share), "owed": .optional(thanks.whole),
          "in_time": .optional(thanks.part), "late": .optional(lateCount),
          "within_hours": .int(Int64(hours)),
          "usual_follow_up_share": .double(Self.usualShare),
        ])
      ])
  }

  private var body: StatsPart.Body {
    guard interviews.whole > 0 else {
      return .nothing(
        "No interview to judge yet: 'hearth interview add' keeps one, and 'hearth thankyou' its thanks."
      )
    }
    var fields = Fields()
    fields.add("Interviews", interviews.barWords)
    fields.add("With everybody", complete.barWords)
    fields.add("Notes", "\(thanks.part) of \(thanks.whole) in time, \(lateCount) late")
    fields.add(
      "Others",
      "\(bar(Self.usualShare, of: 1))\(percent(Self.usualShare)) of candidates follow up at all")
    return .fields(fields)
  }
}
