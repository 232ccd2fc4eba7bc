import ContentLine

/// Writes one card, property by property, as UTF-8.
///
/// - SeeAlso: RFC 2426 for version 3.0, RFC 6350 and RFC 6868 for 4.0.
public struct VCardWriter: Sendable {
  private var lines: ContentLineWriter
  private var groupCount = 0

  /// Appends to `buffer` a card of the properties that `body` writes.
  public static func appendCard(
    _ version: VCardVersion, to buffer: inout [UInt8],
    _ body: (inout VCardWriter) throws -> Void
  ) rethrows {
    var writer = VCardWriter(lines: ContentLineWriter(takingOver: &buffer))
    defer { writer.lines.handBack(to: &buffer) }
    writer.lines.appendLine("BEGIN:VCARD")
    switch version {
    case .v3: writer.lines.appendLine("VERSION:3.0")
    case .v4: writer.lines.appendLine("VERSION:4.0")
    }
    try body(&writer)
    writer.lines.appendLine("END:VCARD")
  }

  private init(lines: ContentLineWriter) {
    self.lines = lines
  }

  /// Writes a property; those of one `group` belong together.
  public mutating func append(
    _ property: VCardProperty, _ value: VCardValue, group: String? = nil
  ) {
    lines.beginLine(property.head, group: group)
    switch value {
    case .text(let text): lines.append(text, as: .text)
    case .list(let texts): append(texts, separatedBy: .comma)
    case .components(let parts): append(parts, separatedBy: .semicolon)
    case .uri(let uri): lines.append(uri, as: .uri)
    case .verbatim(let value): lines.append(value, as: .verbatim)
    }
    lines.endLine()
  }

  /// A name that no group of this card has yet, such as `item1`.
  public mutating func nextGroup() -> String {
    groupCount += 1
    return "item\(groupCount)"
  }

  private mutating func append(
    _ texts: [String], separatedBy separator: ContentLineWriter.Separator
  ) {
    for (index, text) in texts.enumerated() {
      if index > 0 { lines.append(separator) }
      lines.append(text, as: .text)
    }
  }
}
