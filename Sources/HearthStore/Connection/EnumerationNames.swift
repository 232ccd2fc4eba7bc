import HearthDomain

/// Tells the cases of an enumeration by the bytes of their names, which must be sixteen at most.
///
/// Ranking reads several names a relationship and a case; compared as numbers they cost a tenth of what they
/// cost as strings.
struct EnumerationNames<Value: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let cases: [(number: UInt128, value: Value)]

  init() {
    cases = Value.allCases.map { value in
      (value.rawValue.utf8.reduce(0) { $0 << 8 | UInt128($1) }, value)
    }
  }

  /// The case that a text names, which ends with a zero; `nil` if none is called so.
  func value(of name: UnsafePointer<UInt8>) -> Value? {
    var (number, count) = (UInt128(0), 0)
    while name[count] != 0 {
      guard count < 16 else { return nil }
      number = number << 8 | UInt128(name[count])
      count += 1
    }
    return cases.first { $0.number == number }?.value
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

extension Contact.Status {
  static let names = EnumerationNames<Self>()
}

extension Touchpoint.Purpose {
  static let names = EnumerationNames<Self>()
}

extension Stage {
  static let names = EnumerationNames<Self>()
}

extension Interview.Format {
  static let names = EnumerationNames<Self>()
}

extension Interview.Status {
  static let names = EnumerationNames<Self>()
}

extension Commitment.Side {
  static let names = EnumerationNames<Self>()
}

extension Commitment.Kind {
  static let names = EnumerationNames<Self>()
}

extension Commitment.State {
  static let names = EnumerationNames<Self>()
}
