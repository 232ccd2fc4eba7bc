import HearthScoring
import HearthTestSupport
import Testing

@Suite struct BootstrapTests {
  @Test func sameValuesGiveTheSameInterval() {
    let values = [0.5, 0.7, 0.9, 0.6, 0.8]
    #expect(Bootstrap.interval(ofMeanOf: values) == Bootstrap.interval(ofMeanOf: values))
  }

  @Test func oneOwnerHasNoInterval() {
    #expect(Bootstrap.interval(ofMeanOf: []) == nil)
    #expect(Bootstrap.interval(ofMeanOf: [0.8]) == nil)
    #expect(Bootstrap.interval(ofMeanOf: [0.75, 0.75]) == 0.75...0.75)
  }

  /// The standard error of the mean of 400 numbers spread evenly over 0...1 is 0.0144.
  @Test(arguments: 0..<20)
  func widthIsThatOfTheNormalLaw(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<400).map { _ in Double.random(in: 0...1, using: &random) }
    let mean = values.reduce(0, +) / 400
    let interval = try #require(Bootstrap.interval(ofMeanOf: values))
    #expect(interval.contains(mean))
    #expect(abs(interval.upperBound - interval.lowerBound - 2 * 1.96 * 0.0144) < 0.008)
  }
}
