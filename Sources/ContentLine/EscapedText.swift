/// `text` in the given form, as it stands in a line before it is folded.
public func escaped(_ text: String, as form: ValueForm) -> String {
  let needsNothing = text.utf8.allSatisfy { !form.isSpecial($0) }
  guard !needsNothing else { return text }
  var text = text
  return text.withUTF8 { utf8 in
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    var index = 0
    while index < utf8.count {
      guard form.isSpecial(utf8[index]),
        let (written, length) = form.substitute(at: index, of: utf8)
      else {
        bytes.append(utf8[index])
        index += 1
        continue
      }
      written.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
