/// What stands before a content line's value: a name, perhaps in a group, and parameters.
///
/// - SeeAlso: RFC 6350, section 3.3; RFC 5545, section 3.1.
public struct ContentLineHead: Hashable, Sendable {
  public struct Parameter: Hashable, Sendable {
    /// As it was written; `nil` where values stand alone, as in vCard 2.1.
    public var name: String?
    /// Without quotation marks, what RFC 6868 encodes still encoded; at least one.
    public var values: [String]
  }

  /// Why no head can be made of what was read.
  public enum Fault: Error, Sendable {
    /// The name is empty, or has characters that no name has.
    case badName
    /// More than ``parameterLimit`` values of parameters.
    case tooManyParameters
  }

  /// How many values of parameters are read: no sensible line has as many.
  public static let parameterLimit = 256

  public var group: String?
  /// As it was written.
  public var name: String
  /// In the order in which they stand, empty ones left out.
  public var parameters: [Parameter] = []

  /// How many bytes of `line` are its head: those before the first colon that isn't quoted; `nil` if
  /// there is none.
  public static func length(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let colon = find(UInt8(ascii: ":"), in: line, 0..<line.count) else { return nil }
    guard let quote = find(UInt8(ascii: "\""), in: line, 0..<colon) else { return colon }
    var cursor = HeadCursor(line, at: quote)
    cursor.skipQuoted(to: UInt8(ascii: ":"))
    return cursor.isAtEnd ? nil : cursor.index
  }

  /// Reads a head of UTF-8, of the length that ``length(in:)`` gives.
  public init(_ head: UnsafeBufferPointer<UInt8>) throws(Fault) {
    var cursor = HeadCursor(head, at: 0)
    (group, name) = try cursor.takeName()
    var room = Self.parameterLimit
    while cursor.take(UInt8(ascii: ";")) {
      guard let parameter = try cursor.takeParameter(atMost: room) else { continue }
      room -= parameter.values.count
      parameters.append(parameter)
    }
  }

  /// Reads a head that stands alone.
  public init(utf8: [UInt8]) throws(Fault) {
    var result: Result<Self, Fault> = .failure(.badName)
    utf8.withUnsafeBufferPointer { bytes in
      result = Result { () throws(Fault) in try Self(bytes) }
    }
    self = try result.get()
  }
}
