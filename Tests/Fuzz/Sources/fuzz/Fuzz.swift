import VCard

/// What libFuzzer calls with each input: whatever the bytes are, nothing breaks and what is promised
/// of cards holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let whole = readings(of: input, chunk: 1 << 16)
  // A prime or so, of all sizes; 1 is the hardest.
  let chunk = 1 + Int(input.first ?? 0) % 61
  expect(readings(of: input, chunk: chunk) == whole, "chunks of \(chunk) bytes read differently")
  for case .card(let read) in whole {
    checkRoundTrip(of: read.card)
    for version in VCardVersion.allCases { checkRoundTrip(of: read.card.converted(to: version)) }
  }
  return 0
}

/// What is written of a card is well-formed, and is read as an equal card, octet for octet.
private func checkRoundTrip(of card: VCard) {
  let written = octets(of: card)
  if let fault = OctetLint.fault(in: written) { fail("\(fault) in", written) }
  let again = readings(of: written, chunk: written.count)
  guard again.count == 1, case .card(let read) = again[0] else {
    fail("no card, or more than one, is read from", written)
  }
  guard read.card != card || octets(of: read.card) != written else { return }
  let difference = zip(read.card.properties, card.properties).first { $0 != $1 }
  fail("another card is read (\(String(describing: difference))) from", written)
}

private func octets(of card: VCard) -> [UInt8] {
  var octets: [UInt8] = []
  VCardWriter.append(card, to: &octets)
  return octets
}

private func readings(of input: [UInt8], chunk: Int) -> [VCardReading] {
  var rest = input[...]
  var reader = VCardReader { buffer in
    let piece = rest.prefix(min(chunk, buffer.count))
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
  var readings: [VCardReading] = []
  // Nothing that could throw is underneath.
  while let reading = try? reader.next() { readings.append(reading) }
  return readings
}

private func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

private func fail(_ message: String, _ card: [UInt8]) -> Never {
  fatalError("\(message)\n\(String(decoding: card, as: UTF8.self).debugDescription)")
}
