import Foundation
import HearthTestSupport
import Testing

private let corpusFolder = ProcessInfo.processInfo.environment["HEARTH_CORPUS"]

/// Reproduces the published figures of three contact networks, where their event files are at hand.
///
/// `HEARTH_CORPUS` names the folder that holds `events/enron.csv` and its like; the files are
/// research data, which nobody may pass on with the program.
@Suite(.enabled(if: corpusFolder != nil))
struct BacktestStudyTests {
  struct Figures: Sendable {
    let name: String
    let window: Int
    let step: Int
    let count: Int
    let warmth: Double
    let daysSince: Double
  }

  static let published = [
    Figures(
      name: "enron", window: 30, step: 30, count: 12_122, warmth: 0.7785, daysSince: 0.7450),
    Figures(
      name: "enron", window: 90, step: 30, count: 12_693, warmth: 0.7773, daysSince: 0.7394),
    Figures(name: "w3c", window: 30, step: 60, count: 8_210, warmth: 0.7611, daysSince: 0.7441),
    Figures(name: "w3c", window: 90, step: 60, count: 8_481, warmth: 0.7328, daysSince: 0.6923),
    Figures(
      name: "reality_text", window: 30, step: 30, count: 2_820, warmth: 0.8149, daysSince: 0.7635),
    Figures(
      name: "reality_text", window: 90, step: 30, count: 2_472, warmth: 0.8141, daysSince: 0.7682),
  ]

  private struct Report: Decodable {
    struct Score: Decodable {
      let score: String
      let auc: Double
    }

    let relationshipCutoffs: Int
    let scores: [Score]
  }

  @Test(arguments: published)
  func figuresAreReproduced(_ figures: Figures) throws {
    let folder = try #require(corpusFolder)
    let printed = try TestHearth().succeed(
      "backtest", "--events", "\(folder)/events/\(figures.name).csv", "--window",
      "\(figures.window)", "--step", "\(figures.step)", "--json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let report = try decoder.decode(Report.self, from: Data(printed.utf8))
    let areas = Dictionary(uniqueKeysWithValues: report.scores.map { ($0.score, $0.auc) })
    #expect(report.relationshipCutoffs == figures.count)
    #expect(abs(try #require(areas["warmth"]) - figures.warmth) < 0.0001)
    #expect(abs(try #require(areas["days_since"]) - figures.daysSince) < 0.0001)
  }
}
