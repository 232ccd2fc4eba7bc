/// A parameter's value with what RFC 6868 encodes by carets decoded; any other caret stays.
public func caretDecoded(_ value: String) -> String {
  guard value.utf8.contains(UInt8(ascii: "^")) else { return value }
  var text: [UInt8] = []
  var isEncoded = false
  for byte in value.utf8 {
    if isEncoded {
      switch byte {
      case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "'"): text.append(UInt8(ascii: "\""))
      case UInt8(ascii: "^"): text.append(byte)
      default: text += [UInt8(ascii: "^"), byte]
      }
      isEncoded = false
    } else if byte == UInt8(ascii: "^") {
      isEncoded = true
    } else {
      text.append(byte)
    }
  }
  if isEncoded { text.append(UInt8(ascii: "^")) }
  return String(decoding: text, as: UTF8.self)
}
