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
    writer.beginLine(ContentLineHead("NOTE"))
    writer.append(value, as: form)
    writer.endLine()
  }
}

/// What a reader makes of folded lines.
func unfolded(_ lines: String) -> String {
  lines.replacing("\r\n ", with: "")
}

/// What stands between `NOTE:` and the line's end, unfolded.
func value(_ text: String, as form: ValueForm) -> String {
  String(unfolded(line(text, as: form)).dropFirst("NOTE:".count).dropLast())
}
