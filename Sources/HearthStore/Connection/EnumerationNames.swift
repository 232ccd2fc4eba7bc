import HearthDomain

/// Tells the cases of an enumeration by the bytes of their names, which must be eight at most.
///
/// Ranking reads several names a relationship; compared as numbers they cost a tenth of what they cost
/// as strings.
struct EnumerationNames<Value: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let cases: [(number: UInt64, value: Value)]

  init() {
    cases = Value.allCases.map { (Self.number(of: $0.rawValue.utf8), $0) }
  }

  /// The case that these bytes name, or `nil` if none is called so.
  func value(of name: UnsafeBufferPointer<UInt8>) -> Value? {
    guard name.count <= 8 else { return nil }
    let number = Self.number(of: name)
    return cases.first { $0.number == number }?.value
  }

  private static func number(of name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension RawStatement {
  /// The case that a column names; `nil` for NULL and for a name that is no case's.
  func value<Value>(_ column: Int32, of names: EnumerationNames<Value>) -> Value? {
    withBytes(column) { names.value(of: $0) }
  }
}

extension Contact.Tier {
  static let names = EnumerationNames<Self>()
}

extension Touchpoint.Channel {
  static let names = EnumerationNames<Self>()
}

extension Touchpoint.Direction {
  static let names = EnumerationNames<Self>()
}
