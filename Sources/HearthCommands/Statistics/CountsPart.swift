import HearthDomain
import HearthScoring

/// How much there is, and how warm it is.
struct CountsPart {
  private let counts: Counts
  private let bands: [Band: Int]
  private let session: Session

  init(of session: Session) throws {
    counts = try session.store.counts()
    var bands: [Band: Int] = [:]
    let rules = try session.rules()
    try session.store.forEachRelationship(
      matching: ContactQuery(), tags: rules.tags, asOf: session.context.now
    ) { relationship in
      let judged = JudgedRelationship(
        relationship, asOf: session.context.now, policy: rules.policy)
      if let judged { bands[judged.warmth.band, default: 0] += 1 }
    }
    self.bands = bands
    self.session = session
  }

  var part: StatsPart { StatsPart(heading: nil, body: .fields(fields), record: record) }

  private var fields: Fields {
    var fields = Fields()
    fields.add("Contacts", "\(counts.contacts), \(counts.activeContacts) of them active")
    fields.add("Organizations", "\(counts.organizations)")
    fields.add("Touchpoints", "\(counts.touchpoints)")
    fields.add(
      "By channel", words(Touchpoint.Channel.allCases) { counts.touchpointsByChannel[$0] })
    fields.add(
      "By direction", words(Touchpoint.Direction.allCases) { counts.touchpointsByDirection[$0] })
    if let first = counts.firstTouchAt, let last = counts.lastTouchAt {
      fields.add("From", "\(session.day(of: first)) to \(session.day(of: last))")
    }
    let largest = Double(bands.values.max() ?? 0)
    for band in Band.allCases {
      let count = bands[band] ?? 0
      fields.add(
        band.rawValue.prefix(1).uppercased() + band.rawValue.dropFirst(),
        "\(bar(Double(count), of: largest))\(count)")
    }
    return fields
  }

  private var record: [String: JSONValue] {
    [
      "contacts": .optional(counts.contacts), "active_contacts": .optional(counts.activeContacts),
      "organizations": .optional(counts.organizations),
      "touchpoints": .optional(counts.touchpoints),
      "by_channel": tally(Touchpoint.Channel.allCases) { counts.touchpointsByChannel[$0] },
      "by_direction": tally(Touchpoint.Direction.allCases) { counts.touchpointsByDirection[$0] },
      "by_band": tally(Band.allCases) { bands[$0] },
      "first_touch_at": .optional(counts.firstTouchAt?.description),
      "last_touch_at": .optional(counts.lastTouchAt?.description),
    ]
  }

  private func words<Key: RawRepresentable<String>>(
    _ keys: [Key], _ count: (Key) -> Int?
  ) -> String {
    keys.compactMap { key in
      count(key).flatMap { $0 == 0 ? nil : "\(key.rawValue) \($0)" }
    }.joined(separator: ", ")
  }

  private func tally<Key: RawRepresentable<String>>(
    _ keys: [Key], _ count: (Key) -> Int?
  ) -> JSONValue {
    .object(
      Dictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, .optional(count($0) ?? 0)) }))
  }
}
