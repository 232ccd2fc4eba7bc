import HearthDomain

extension DraftFacts {
  /// The facts by the names that templates have for them; what isn't known, or says nothing, has none.
  var values: [String: Any] {
    let unfilled: [String: Any?] = [
      "first_name": recipient.firstName.oneLine, "name": recipient.name.oneLine,
      "my_name": sender?.oneLine, "role": role?.title.oneLine,
      "client": role?.client?.oneLine,
      "other_roles": otherRoles.isEmpty ? nil : otherRoles.map { values(of: $0) },
      "agency": role?.agency?.oneLine,
      "offer": hasOffer ? true : nil, "topic": topic?.oneLine,
      "meeting": meeting.map { values(of: $0) },
      "achievement": achievements.first.map { values(of: $0) },
      "other_achievement": achievements.dropFirst().first.map { values(of: $0) },
      "item": item.map { values(of: $0) },
      "facts": Dictionary(
        facts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 }),
    ]
    return unfilled.compactMapValues(\.self)
  }

  /// All names that templates may have, those inside a section among them.
  static let names = Set(
    [
      "first_name", "name", "my_name", "role", "client", "other_roles", "agency", "offer", "topic",
      "meeting", "day", "time", "next_step", "decision_day", "unsaid", "points", "arranged",
      "achievement", "other_achievement", "title", "text", "figures", "skills", "item", "url",
      "note", "facts",
    ] + ShareItem.Kind.allCases.map(\.rawValue))

  /// A client that isn't known is not that of the first role.
  private func values(of role: Opportunity.Details) -> [String: Any] {
    ["role": role.title.oneLine ?? false, "client": role.client?.oneLine ?? false]
  }

  private func values(of meeting: Meeting) -> [String: Any] {
    let unfilled: [String: Any?] = [
      "day": meeting.day.told(on: today), "time": meeting.time,
      "next_step": meeting.nextStep?.unlessBlank.map(\.withoutFullStop),
      "decision_day": meeting.decisionBy?.told(on: today, withoutPreposition: true),
      "unsaid": meeting.unsaid.isEmpty ? nil : ["points": meeting.unsaid],
      "arranged": meeting.isArrangedByReader ? true : nil,
    ]
    return unfilled.compactMapValues(\.self)
  }

  private func values(of achievement: Achievement.Details) -> [String: Any] {
    let unfilled: [String: Any?] = [
      "title": achievement.title.oneLine, "text": achievement.text.unlessBlank,
      "figures": achievement.figures.joined(separator: ", ").unlessBlank,
      "skills": achievement.skills.joined(separator: ", ").unlessBlank,
    ]
    return unfilled.compactMapValues(\.self)
  }

  private func values(of item: ShareItem.Details) -> [String: Any] {
    let unfilled: [String: Any?] = [
      item.kind.rawValue: true, "title": item.title.oneLine, "url": item.url?.unlessBlank,
      "day": item.on?.told(on: today, withoutPreposition: true), "note": item.note.unlessBlank,
    ]
    return unfilled.compactMapValues(\.self)
  }
}

extension String {
  fileprivate var unlessBlank: String? { hasVisibleCharacter ? self : nil }

  /// The text without line breaks, which would end a subject; `nil` if it is blank.
  fileprivate var oneLine: String? {
    split(whereSeparator: \.isNewline).joined(separator: " ").unlessBlank
  }

  /// The text as part of a sentence.
  fileprivate var withoutFullStop: String {
    let text = trimmed
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension Day {
  /// The day as a note says it: `today`, `yesterday`, `tomorrow`, `on Tuesday` within a week, or
  /// `on 3 May`.
  fileprivate func told(on today: Day, withoutPreposition isBare: Bool = false) -> String {
    switch number - today.number {
    case 0: return "today"
    case -1: return "yesterday"
    case 1: return "tomorrow"
    case -6...6 where !isBare: return "on " + Self.weekdayNames[weekday - 1]
    default: return (isBare ? "" : "on ") + date(on: today)
    }
  }

  private func date(on today: Day) -> String {
    let (year, month, day) = components
    let date = "\(day) \(Self.monthNames[month - 1])"
    return year == today.components.year ? date : "\(date) \(year)"
  }

  private static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
