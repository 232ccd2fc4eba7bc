import Testing
import VCard

/// What a reader makes of `bytes` that come in pieces of at most `size`.
func readings(
  of bytes: [UInt8], inPiecesOf size: Int = 1 << 20, fallbackCharset: String = "windows-1252"
) throws -> [VCardReading] {
  var rest = bytes[...]
  var reader = VCardReader(fallbackCharset: fallbackCharset) { buffer in
    let piece = rest.prefix(min(size, buffer.count))
    rest = rest.dropFirst(piece.count)
    buffer.copyBytes(from: piece)
    return piece.count
  }
  var readings: [VCardReading] = []
  while let reading = try reader.next() { readings.append(reading) }
  return readings
}

func readings(of text: String) throws -> [VCardReading] {
  try readings(of: Array(text.utf8))
}

/// The cards that a reader finds in `text`.
func cards(in text: String) throws -> [ReadCard] {
  try readings(of: text).compactMap { reading in
    guard case .card(let card) = reading else { return nil }
    return card
  }
}

/// A card with the given lines in it, each ended by CR LF.
func cardText(_ version: String?, _ lines: String...) -> String {
  let version = version.map { ["VERSION:\($0)"] } ?? []
  return (["BEGIN:VCARD"] + version + lines + ["END:VCARD"]).map { $0 + "\r\n" }.joined()
}

/// The only property of a card of `version` with the given lines in it.
func property(_ version: String?, _ lines: String...) throws -> VCardProperty {
  let version = version.map { ["VERSION:\($0)"] } ?? []
  let text = (["BEGIN:VCARD"] + version + lines + ["END:VCARD"]).map { $0 + "\r\n" }.joined()
  let card = try #require(try cards(in: text).first)
  try #require(card.card.properties.count == 1)
  return card.card.properties[0]
}

/// What `card` is when it is written.
func written(_ card: VCard) -> [UInt8] {
  var buffer: [UInt8] = []
  VCardWriter.append(card, to: &buffer)
  return buffer
}

extension VCardReading {
  var fault: VCardFault? {
    guard case .rejected(let fault) = self else { return nil }
    return fault
  }

  var card: ReadCard? {
    guard case .card(let card) = self else { return nil }
    return card
  }
}
