/// `text` in the given form, as it stands in a line before it is folded.
public func escaped(_ text: String, as form: ValueForm) -> String {
  var text = text
  let bytes = text.withUTF8 { escaped($0, as: form) }
  return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// `utf8` in the given form; `nil` if that is the same.
private func escaped(_ utf8: UnsafeBufferPointer<UInt8>, as form: ValueForm) -> [UInt8]? {
  var bytes: [UInt8] = []
  var runStart = 0
  var index = form.nextSpecial(from: 0, of: utf8)
  while index < utf8.count {
    if let (written, length) = form.substitute(at: index, of: utf8) {
      if bytes.isEmpty { bytes.reserveCapacity(utf8.count + 8) }
      bytes.append(contentsOf: utf8[runStart..<index])
      written.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      runStart = index
    } else {
      index += 1
    }
    index = form.nextSpecial(from: index, of: utf8)
  }
  guard runStart > 0 else { return nil }
  bytes.append(contentsOf: utf8[runStart...])
  return bytes
}
