/// What stands before the colon of a content line: a name and its parameters, ready to be written.
///
/// Files have many lines and few different heads, so a head is put together once.
public struct ContentLineHead: Hashable, Sendable {
  /// Unfolded UTF-8.
  let bytes: [UInt8]

  /// A head without parameters; `name` is letters, digits and hyphens.
  public init(_ name: String) {
    self.init(extending: []) { $0.append(name, as: .verbatim) }
  }

  /// The head with one more parameter, its values in quotation marks where they need them.
  ///
  /// With `caretEncoding`, quotation marks and line breaks inside a value survive by RFC 6868; else
  /// they become apostrophes and spaces.
  public func adding(
    parameter name: String, values: [String], caretEncoding: Bool
  ) -> ContentLineHead {
    ContentLineHead(extending: bytes) { line in
      line.append(";")
      line.append(name, as: .verbatim)
      var delimiter: Unicode.Scalar = "="
      for value in values {
        line.append(delimiter)
        line.append(parameter: value, as: caretEncoding ? .caretParameter : .parameter)
        delimiter = ","
      }
    }
  }

  private init(extending bytes: [UInt8], _ body: (inout ContentLineWriter) -> Void) {
    var bytes = bytes
    var line = ContentLineWriter(takingOver: &bytes, lineLimit: .max)
    body(&line)
    line.handBack(to: &bytes)
    self.bytes = bytes
  }
}

extension ContentLineWriter {
  fileprivate mutating func append(parameter value: String, as form: ValueForm) {
    let needsQuotes = value.utf8.contains { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }
    if needsQuotes { append("\"") }
    append(value, as: form)
    if needsQuotes { append("\"") }
  }
}
