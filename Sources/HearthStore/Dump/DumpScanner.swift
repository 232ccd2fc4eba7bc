import HearthDomain

/// Finds the rows in a dump, piece by piece: whatever the white space, and in flat memory.
///
/// It looks at braces, brackets and quotes alone; whether a row is good JSON is left to SQLite.
struct DumpScanner {
  /// What the scanner has come upon.
  enum Item: Equatable {
    /// A member of the outermost object, its value a number or a text.
    case header(key: String, value: String)
    /// A member of the outermost object that holds tables; their rows follow.
    case tables(key: String)
    case row(table: String, json: String)
  }

  /// The longest row that is taken in, in bytes.
  static let rowLimit = 1 << 28

  private let read: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var position = 0

  init(_ read: @escaping () throws -> [UInt8]) {
    self.read = read
  }

  /// Hands every header and row to `body`, in the order of the text.
  mutating func scan(_ body: (Item) throws -> Void) throws {
    try expect("{")
    repeat {
      let key = try string()
      try expect(":")
      if try peek() == UInt8(ascii: "{") {
        try body(.tables(key: key))
        try tables(body)
      } else {
        try body(.header(key: key, value: try scalar()))
      }
    } while try separator(closing: "}")
    guard try next() == nil else { throw Self.fault("something follows the end of the dump") }
  }

  private mutating func tables(_ body: (Item) throws -> Void) throws {
    try expect("{")
    repeat {
      let table = try string()
      try expect(":")
      try expect("[")
      if try peek() == UInt8(ascii: "]") {
        _ = try next()
        continue
      }
      repeat {
        try body(.row(table: table, json: try object()))
      } while try separator(closing: "]")
    } while try separator(closing: "}")
  }

  // MARK: Tokens

  /// The next object, byte for byte.
  private mutating func object() throws -> String {
    guard try peek() == UInt8(ascii: "{") else { throw Self.fault("a row is no object") }
    var bytes: [UInt8] = []
    var depth = 0
    var isInString = false
    repeat {
      guard let byte = try rawNext(), bytes.count < Self.rowLimit else {
        throw Self.fault("it ends in the middle of a row")
      }
      bytes.append(byte)
      switch byte {
      case UInt8(ascii: "\\") where isInString:
        if let escaped = try rawNext() { bytes.append(escaped) }
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString: depth -= 1
      default: break
      }
    } while depth > 0
    return try Self.text(bytes)
  }

  /// The next text without escapes: the dump's own keys need none.
  private mutating func string() throws -> String {
    try expect("\"")
    var bytes: [UInt8] = []
    while let byte = try rawNext(), byte != UInt8(ascii: "\""), bytes.count < 100 {
      bytes.append(byte)
    }
    return try Self.text(bytes)
  }

  private mutating func scalar() throws -> String {
    if try peek() == UInt8(ascii: "\"") { return try string() }
    var bytes: [UInt8] = []
    while let byte = try peek(), (48...57).contains(byte), bytes.count < 20 {
      bytes.append(byte)
      _ = try next()
    }
    return try Self.text(bytes)
  }

  /// `true` at a comma, `false` at `closing`.
  private mutating func separator(closing: Character) throws -> Bool {
    switch try next() {
    case UInt8(ascii: ","): true
    case closing.asciiValue: false
    default: throw Self.fault("a ',' or '\(closing)' is missing")
    }
  }

  private mutating func expect(_ character: Character) throws {
    guard try next() == character.asciiValue else {
      throw Self.fault("a '\(character)' is missing")
    }
  }

  // MARK: Bytes

  /// The next byte that is no white space, taken.
  private mutating func next() throws -> UInt8? {
    _ = try peek()
    return try rawNext()
  }

  /// The next byte that is no white space, left in place.
  private mutating func peek() throws -> UInt8? {
    while try fill() {
      let byte = chunk[position]
      guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return byte }
      position += 1
    }
    return nil
  }

  private mutating func rawNext() throws -> UInt8? {
    guard try fill() else { return nil }
    defer { position += 1 }
    return chunk[position]
  }

  /// Whether there is a byte at the position.
  private mutating func fill() throws -> Bool {
    if position < chunk.count { return true }
    chunk = try read()
    position = 0
    return !chunk.isEmpty
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("it holds bytes that are not UTF-8")
    }
    return text
  }

  private static func fault(_ reason: String) -> HearthError {
    .badData("This is not a Hearth dump: \(reason).")
  }
}
