/// Writes JSON: keys sorted by their bytes, numbers so that they read back as the same ones.
///
/// What JSON has no number for, the infinities and not-a-number, becomes `null`.
///
/// - SeeAlso: RFC 8259.
struct JSONWriter {
  enum Form {
    /// On one line, without spaces.
    case compact
    /// A member or element a line, two spaces deeper for each level.
    case pretty
  }

  let form: Form

  func append(_ value: JSONValue, to bytes: inout [UInt8], depth: Int = 0) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .int(let number): bytes.append(contentsOf: String(number).utf8)
    case .double(let number):
      bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
    case .string(let text): JSONString.append(text, to: &bytes)
    case .array(let elements): append(elements: elements, to: &bytes, depth: depth)
    case .object(let members):
      append(members: members.sorted { Self.precedes($0.key, $1.key) }, to: &bytes, depth: depth)
    }
  }

  func append(elements: [JSONValue], to bytes: inout [UInt8], depth: Int = 0) {
    append(elements, between: ("[", "]"), to: &bytes, depth: depth) { element, bytes in
      append(element, to: &bytes, depth: depth + 1)
    }
  }

  /// Adds an object whose members are sorted already, as ``precedes(_:_:)`` has it.
  func append(
    members: [(key: String, value: JSONValue)], to bytes: inout [UInt8], depth: Int = 0
  ) {
    append(members, between: ("{", "}"), to: &bytes, depth: depth) { member, bytes in
      append(key: member.key, to: &bytes)
      append(member.value, to: &bytes, depth: depth + 1)
    }
  }

  /// Adds a list in brackets, each item by way of `appendItem`.
  func append<Item>(
    _ items: some Collection<Item>, between brackets: (open: Unicode.Scalar, close: Unicode.Scalar),
    to bytes: inout [UInt8], depth: Int, appendItem: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: brackets.open))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendLineBreak(to: &bytes, depth: depth + 1)
      appendItem(item, &bytes)
    }
    if !items.isEmpty { appendLineBreak(to: &bytes, depth: depth) }
    bytes.append(UInt8(ascii: brackets.close))
  }

  /// Adds the key of a member whose value comes next.
  func append(key: String, to bytes: inout [UInt8]) {
    JSONString.append(key, to: &bytes)
    bytes.append(contentsOf: (form == .pretty ? ": " : ":").utf8)
  }

  /// Begins a line at a depth, unless all is on one.
  func appendLineBreak(to bytes: inout [UInt8], depth: Int) {
    guard form == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// The order of keys: by their UTF-8, which no locale and no Unicode version changes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension JSONValue {
  /// The value as a document of its own, with a line feed at its end.
  func bytes(_ form: JSONWriter.Form = .pretty) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter(form: form).append(self, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
