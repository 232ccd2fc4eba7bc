import HearthDomain
import Testing

@testable import HearthStore

@Suite struct EnumerationNamesTests {
  @Test func everyNameIsTold() {
    expectNames(of: Contact.Tier.names)
    expectNames(of: Contact.Status.names)
    expectNames(of: Touchpoint.Channel.names)
    expectNames(of: Touchpoint.Direction.names)
    expectNames(of: Touchpoint.Purpose.names)
    expectNames(of: Stage.names)
    expectNames(of: Interview.Format.names)
    expectNames(of: Interview.Status.names)
    expectNames(of: Commitment.Side.names)
    expectNames(of: Commitment.Kind.names)
    expectNames(of: Commitment.State.names)
  }

  @Test(arguments: ["", "emai", "emails", "a name that is longer than any"])
  func otherNamesAreNobodys(name: String) {
    #expect(value(of: name, in: Touchpoint.Channel.names) == nil)
  }

  private func expectNames<Value: Equatable>(of names: EnumerationNames<Value>) {
    for value in Value.allCases { #expect(self.value(of: value.rawValue, in: names) == value) }
  }

  private func value<Value>(of name: String, in names: EnumerationNames<Value>) -> Value? {
    Array(name.utf8 + [0]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { names.value(of: $0) }
    }
  }
}
