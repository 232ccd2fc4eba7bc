import ArgumentParser
import HearthDomain
import HearthScoring

struct Stats: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what there is, and how warm it is.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let counts = try session.store.counts()
      var bands: [Band: Int] = [:]
      let rules = try session.rules()
      try session.store.forEachRelationship(
        matching: ContactQuery(), tags: rules.tags, asOf: context.now
      ) { relationship in
        let judged = JudgedRelationship(relationship, asOf: context.now, policy: rules.policy)
        if let judged { bands[judged.warmth.band, default: 0] += 1 }
      }
      guard output.chosen == .table else {
        return try session.print(record(counts, bands), as: output.chosen)
      }
      try context.write(fields(counts, bands, session).bytes)
    }
  }

  private func fields(_ counts: Counts, _ bands: [Band: Int], _ session: Session) -> Fields {
    var fields = Fields()
    fields.add("Contacts", "\(counts.contacts), \(counts.activeContacts) of them active")
    fields.add("Organizations", "\(counts.organizations)")
    fields.add("Touchpoints", "\(counts.touchpoints)")
    fields.add(
      "By channel",
      Touchpoint.Channel.allCases.compactMap { channel in
        counts.touchpointsByChannel[channel].map { "\(channel.rawValue) \($0)" }
      }.joined(separator: ", "))
    fields.add(
      "By direction",
      Touchpoint.Direction.allCases.compactMap { direction in
        counts.touchpointsByDirection[direction].map { "\(direction.rawValue) \($0)" }
      }.joined(separator: ", "))
    if let first = counts.firstTouchAt, let last = counts.lastTouchAt {
      fields.add("From", "\(session.day(of: first)) to \(session.day(of: last))")
    }
    for band in Band.allCases {
      let count = bands[band] ?? 0
      fields.add(
        band.rawValue.prefix(1).uppercased() + band.rawValue.dropFirst(),
        bar(count, of: bands.values.max() ?? 0))
    }
    return fields
  }

  /// A count with a bar as long as its share of the largest.
  private func bar(_ count: Int, of largest: Int) -> String {
    let length = largest == 0 ? 0 : (count * 40 + largest - 1) / largest
    let bar = String(repeating: "█", count: length)
    return bar.isEmpty ? "\(count)" : "\(bar) \(count)"
  }

  private func record(_ counts: Counts, _ bands: [Band: Int]) -> JSONValue {
    .object([
      "contacts": .optional(counts.contacts), "active_contacts": .optional(counts.activeContacts),
      "organizations": .optional(counts.organizations),
      "touchpoints": .optional(counts.touchpoints),
      "by_channel": tally(Touchpoint.Channel.allCases) { counts.touchpointsByChannel[$0] },
      "by_direction": tally(Touchpoint.Direction.allCases) { counts.touchpointsByDirection[$0] },
      "by_band": tally(Band.allCases) { bands[$0] },
      "first_touch_at": .optional(counts.firstTouchAt?.description),
      "last_touch_at": .optional(counts.lastTouchAt?.description),
    ])
  }

  private func tally<Key: RawRepresentable<String>>(
    _ keys: [Key], _ count: (Key) -> Int?
  ) -> JSONValue {
    .object(
      Dictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, .optional(count($0) ?? 0)) }))
  }
}
