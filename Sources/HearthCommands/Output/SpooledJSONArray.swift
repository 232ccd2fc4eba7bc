import HearthInterchange

/// The elements of a JSON array that is a member of an object, of which there may be any number.
struct SpooledJSONArray {
  private let writer: JSONWriter
  private var elements = SpooledBytes()
  private var isEmpty = true

  init(_ form: JSONWriter.Form) {
    writer = JSONWriter(form: form)
  }

  mutating func append(_ element: JSONValue) throws {
    try elements.append { bytes in
      if !isEmpty { bytes.append(UInt8(ascii: ",")) }
      writer.appendLineBreak(to: &bytes, depth: 2)
      writer.append(element, to: &bytes, depth: 2)
    }
    isEmpty = false
  }

  /// Hands the array to `write`, piece by piece.
  func write(_ write: ([UInt8]) throws -> Void) throws {
    try write([UInt8(ascii: "[")])
    try elements.write(write)
    var end: [UInt8] = []
    if !isEmpty { writer.appendLineBreak(to: &end, depth: 1) }
    try write(end + [UInt8(ascii: "]")])
  }
}

extension CommandContext {
  /// Prints an object of members and of arrays that may be long.
  func print(
    _ members: [String: JSONValue], _ arrays: [String: SpooledJSONArray], in form: JSONWriter.Form
  ) throws {
    let writer = JSONWriter(form: form)
    var bytes = [UInt8(ascii: "{")]
    for (index, key) in (Array(members.keys) + arrays.keys).sorted(by: JSONWriter.precedes)
      .enumerated()
    {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      writer.appendLineBreak(to: &bytes, depth: 1)
      writer.append(key: key, to: &bytes)
      if let array = arrays[key] {
        try write(bytes)
        bytes = []
        try array.write(write)
      } else {
        writer.append(members[key] ?? .null, to: &bytes, depth: 1)
      }
    }
    writer.appendLineBreak(to: &bytes, depth: 0)
    try write(bytes + Array("}\n".utf8))
  }
}
