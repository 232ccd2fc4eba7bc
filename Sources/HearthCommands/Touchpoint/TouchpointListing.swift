import Foundation
import HearthDomain

extension Session {
  /// Touchpoints as a list.
  func listing(of touchpoints: [NamedTouchpoint]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("occurred_at", "WHEN"),
        Column("channel", "CHANNEL"), Column("direction", "DIR"), Column("contacts", "WITH"),
        Column("contact_ids"), Column("purpose", "PURPOSE"), Column("text", "TEXT"),
        Column("recorded_at"),
      ],
      rows: touchpoints.map(cells))
  }

  private func cells(of named: NamedTouchpoint) -> [Cell] {
    let details = named.touchpoint.details
    return [
      .int(named.touchpoint.id.rawValue), .text(named.touchpoint.uid.rawValue),
      cell(details.occurredAt), .text(details.channel.rawValue),
      .text(details.direction?.rawValue), .list(named.names),
      .json(.array(details.participants.map { .int($0.rawValue) })), .text(details.purpose),
      .text(details.text),
      cell(named.touchpoint.recordedAt),
    ]
  }

  /// Prints a touchpoint just recorded: one line that says what was understood, or the record.
  func print(_ logged: NamedTouchpoint, as format: OutputFormat, created: Int) throws {
    guard format == .table else {
      try print(listing(of: [logged]), as: format)
      return
    }
    let details = logged.touchpoint.details
    let direction = details.direction.map { $0 == .inbound ? " in" : " out" } ?? ""
    var line =
      "Logged \(logged.touchpoint.id): \(details.channel.rawValue)\(direction) with "
      + "\(logged.names.joined(separator: ", ")) on \(described(details.occurredAt))"
    if !details.purpose.isEmpty { line += ", \(details.purpose)" }
    if !details.text.isEmpty { line += ": \(excerpt(details.text, limit: 200))" }
    if created > 0 { line += " (\(created) new contact\(created == 1 ? "" : "s"))" }
    try context.write(line: inert(line))
  }

  /// A time with its weekday and zone, such as `Sun 2026-05-03 14:05 IST`.
  func described(_ instant: Instant) -> String {
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day(of: instant).weekday - 1]
    return "\(weekday) \(instant.formatted(in: timeZone)) (\(timeZone.identifier))"
  }
}
