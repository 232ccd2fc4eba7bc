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

  /// The names in it that are neither of a draft's nor of the owner's facts, in the order of their first
  /// tags.
  public func unknownNames(among facts: DraftFacts) -> [String] {
    let known = DraftFacts.names.union(Fact.Key.known.map(\.rawValue))
      .union(facts.facts.keys.map(\.rawValue))
    var names: [String] = []
    for tag in source.ranges(of: "{{") {
      let name = source[tag.upperBound...].drop { "#^&{ ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      guard !name.isEmpty, !known.contains(String(name)) else { continue }
      if !names.contains(String(name)) { names.append(String(name)) }
    }
    return names
  }

  /// The names that a template may have, in order.
  public static var knownNames: [String] { DraftFacts.names.sorted() }

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
