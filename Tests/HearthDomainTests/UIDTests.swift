import Foundation
import HearthDomain
import Testing

struct UIDTests {
  @Test(arguments: [
    (0, 0), (UInt64.max, UInt64.max), (0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210),
  ])
  func aUIDIsWrittenAsAUUIDInLowerCase(high: UInt64, low: UInt64) {
    #expect(UID(high, low).rawValue == uuidText(high, low))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func everyUIDIsWrittenAsTheUUIDOfItsBits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (high, low) = (random.next(), random.next())
    #expect(UID(high, low).rawValue == uuidText(high, low))
  }

  /// The same bits as Foundation writes them.
  private func uuidText(_ high: UInt64, _ low: UInt64) -> String {
    let uuid = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) {
      $0.loadUnaligned(as: uuid_t.self)
    }
    return UUID(uuid: uuid).uuidString.lowercased()
  }
}
