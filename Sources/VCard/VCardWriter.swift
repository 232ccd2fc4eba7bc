import ContentLine

/// Writes cards as UTF-8, in the version whose syntax they are in.
///
/// - SeeAlso: RFC 2426 for version 3.0, RFC 6350 and RFC 6868 for 4.0.
public enum VCardWriter {
  /// Appends `card` to `buffer`; an equal card always gives the same bytes.
  public static func append(_ card: VCard, to buffer: inout [UInt8]) {
    var lines = ContentLineWriter(takingOver: &buffer)
    lines.appendLine("BEGIN:VCARD")
    switch card.version {
    case .v3: lines.appendLine("VERSION:3.0")
    case .v4: lines.appendLine("VERSION:4.0")
    }
    // Through a buffer, which spares counting the references to each.
    card.properties.withUnsafeBufferPointer { properties in
      for index in properties.indices { append(properties[index], of: card.version, to: &lines) }
    }
    lines.appendLine("END:VCARD")
    lines.handBack(to: &buffer)
  }

  private static func append(
    _ property: VCardProperty, of version: VCardVersion, to lines: inout ContentLineWriter
  ) {
    lines.beginLine(property.name, group: property.group)
    property.parameters.withUnsafeBufferPointer { parameters in
      for index in parameters.indices {
        lines.append(
          parameter: parameters[index].name, parameters[index].values,
          caretEncoding: version == .v4)
      }
    }
    lines.beginValue()
    lines.append(property.rawValue, as: .verbatim)
    lines.endLine()
  }
}
