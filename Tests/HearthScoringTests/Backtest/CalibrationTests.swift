import HearthScoring
import Testing

@Suite struct CalibrationTests {
  static func calibration(_ forecasts: [(Double, Bool)]) -> Calibration {
    var calibration = Calibration()
    for (probability, isSilent) in forecasts { calibration.add(probability, isSilent: isSilent) }
    return calibration
  }

  @Test func brierScoreIsTheMeanSquaredError() throws {
    let score = try #require(
      Self.calibration([(0.8, true), (0.4, false), (1, false), (0, false)]).brierScore)
    #expect(abs(score - (0.04 + 0.16 + 1) / 4) < 1e-15)
  }

  /// Two in the tenth from 0.6 (mean 0.65, half silent), one in that from 0.2.
  @Test func expectedErrorWeighsTheBins() throws {
    let error = try #require(
      Self.calibration([(0.62, true), (0.68, false), (0.2, false)]).expectedError)
    #expect(abs(error - (2 * 0.15 + 1 * 0.2) / 3) < 1e-12)
  }

  @Test func binsHoldTheirTenth() {
    let bins = Self.calibration([(0, false), (0.1, true), (0.999, true), (1, true)]).bins
    #expect(bins.map(\.count) == [1, 1, 0, 0, 0, 0, 0, 0, 0, 2])
    #expect(bins[1].meanProbability == 0.1)
    #expect(bins[9].silentShare == 1)
    #expect(bins[4].meanProbability == nil)
  }

  @Test func perfectForecastHasNoError() {
    let calibration = Self.calibration([(1, true), (0, false), (1, true)])
    #expect(calibration.brierScore == 0)
    #expect(calibration.expectedError == 0)
  }

  @Test func nothingIsNotPerfect() {
    #expect(Calibration().brierScore == nil)
    #expect(Calibration().expectedError == nil)
  }
}
