public import HearthDomain
import Mustache

/// A note with gaps, in Mustache: what a kind of draft says, whoever it is to.
///
/// - SeeAlso: https://mustache.github.io/mustache.5.html
public struct DraftTemplate: Sendable {
  /// The template as it was written.
  public let source: String
  private let template: MustacheTemplate

  /// - Throws: ``HearthError/badData(_:)`` if it is no Mustache.
  public init(_ source: String) throws(HearthError) {
    do {
      // A note is plain text: nothing in it is to be escaped as in HTML.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source)
    } catch let error as MustacheTemplate.ParserError {
      let place = error.context
      throw .badData(
        "It is no Mustache: \(error.error) in line \(place.lineNumber), '\(excerpt(place.line))'.")
    } catch {
      throw .badData("It is no Mustache.")
    }
    self.source = source
  }

  /// The template of a kind that comes with Hearth.
  public static func builtIn(_ kind: DraftKind) throws(HearthError) -> DraftTemplate {
    try DraftTemplate(kind.builtInTemplate)
  }

  /// The note with its gaps filled; what isn't known leaves none.
  public func draft(of facts: DraftFacts) -> Draft {
    Draft(parsing: Self.tidied(template.render(facts.values)))
  }

  /// The text without the white space that empty sections leave: spaces in a row, spaces at the end of a
  /// line, empty lines in a row.
  private static func tidied(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var tidy: [String] = []
    for line in lines where !(line.isEmpty && (tidy.last?.isEmpty ?? true)) { tidy.append(line) }
    return tidy.joined(separator: "\n").trimmed
  }
}
