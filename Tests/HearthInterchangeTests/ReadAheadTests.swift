import Foundation
import HearthDomain
import HearthInterchange
import Testing

@Suite struct ReadAheadTests {
  /// The numbers below `end`, after which `fault` is thrown, if any.
  private static func numbers(
    below end: Int, then fault: HearthError? = nil, made: Counter = Counter()
  ) -> ReadAhead<Int> {
    ReadAhead(
      weight: { _ in 1_000 },
      start: {
        var next = 0
        return {
          if next == end {
            if let fault { throw fault }
            return nil
          }
          next += 1
          made.increment()
          return next - 1
        }
      })
  }

  @Test(arguments: [0, 1, 63, 64, 65, 10_000])
  func elementsComeInTheirOrder(count: Int) throws {
    let numbers = Self.numbers(below: count)
    var taken: [Int] = []
    while let number = try numbers.next() { taken.append(number) }
    #expect(taken == Array(0..<count))
    #expect(try numbers.next() == nil)
  }

  @Test(arguments: [0, 1, 64, 1_000])
  func faultComesInItsPlace(count: Int) throws {
    let fault = HearthError.badData("no more")
    let numbers = Self.numbers(below: count, then: fault)
    for number in 0..<count { #expect(try numbers.next() == number) }
    #expect(throws: fault) { _ = try numbers.next() }
    #expect(try numbers.next() == nil)
  }

  @Test func usedElementsAreFreedWhereTheyWereMade() throws {
    let strangers = Counter()
    let tokens = ReadAhead<Token>(
      weight: { _ in 1_000 },
      start: {
        var count = 0
        return {
          count += 1
          return count <= 10_000 ? Token(countingStrangersIn: strangers) : nil
        }
      })
    while try tokens.next() != nil {}
    // The maker may be done before the last ones are used.
    #expect(strangers.count < 1_000)
  }

  @Test func onlySoMuchIsMadeAhead() throws {
    let made = Counter()
    let numbers = Self.numbers(below: 1_000_000, made: made)
    for number in 0..<1_000 { #expect(try numbers.next() == number) }
    #expect(made.count < 2_000)
  }
}

/// Tells if another thread frees it than the one that made it.
private final class Token: Sendable {
  private let maker = pthread_self()
  private let strangers: Counter

  init(countingStrangersIn strangers: Counter) { self.strangers = strangers }

  deinit {
    if pthread_equal(maker, pthread_self()) == 0 { strangers.increment() }
  }
}

/// Counts on whatever thread.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  var count: Int { lock.withLock { value } }

  func increment() {
    lock.withLock { value += 1 }
  }
}
