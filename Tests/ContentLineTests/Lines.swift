import ContentLine

/// The lines that `body` writes, as text.
func written(_ body: (inout ContentLineWriter) -> Void) -> String {
  var buffer: [UInt8] = []
  var writer = ContentLineWriter(takingOver: &buffer)
  body(&writer)
  writer.handBack(to: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}

/// `NOTE:` with `value`, folded as it comes.
func line(_ value: String, as form: ValueForm) -> String {
  written { writer in
    writer.beginLine("NOTE")
    writer.beginValue()
    writer.append(value, as: form)
    writer.endLine()
  }
}

/// What a reader makes of folded lines.
///
/// Byte by byte, because a combining character after a fold makes one character with its space.
func unfolded(_ lines: String) -> String {
  let fold = Array("\r\n ".utf8)
  var rest = Array(lines.utf8)[...]
  var bytes: [UInt8] = []
  while let byte = rest.first {
    if rest.starts(with: fold) {
      rest = rest.dropFirst(fold.count)
    } else {
      bytes.append(byte)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// What stands between `NOTE:` and the line's end, unfolded.
func value(_ text: String, as form: ValueForm) -> String {
  String(unfolded(line(text, as: form)).dropFirst("NOTE:".count).dropLast())
}
