import Foundation
import HearthEtiquette
import Testing

/// A file of `Drafts`: what the draft is meant as and what the lint must say of it, then the draft.
///
/// The head ends with a line `---`. Its fields:
/// - `as`: the kind.
/// - `expect`, once for each finding: the rule's code and the line in the draft.
/// - `neighbour`: the rule that the draft only just keeps; a draft with this field has no finding.
/// - `to`, `debrief`, `keywords`: what differs from the record of the rules' examples; a `debrief` of
///   `none` is none, `keywords` are parted by commas.
/// - `sent`: to whom another of the files went before, and which.
struct LabelledDraft: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  private let fields: [(name: String, value: String)]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Drafts")

  static func all() throws -> [LabelledDraft] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
      try LabelledDraft(named: String(file.dropLast(".txt".count)))
    }
  }

  init(named name: String) throws {
    let file = Self.folder.appending(path: name + ".txt")
    let content = try String(contentsOf: file, encoding: .utf8)
    guard let end = content.range(of: "\n---\n") else { throw CocoaError(.fileReadCorruptFile) }
    self.name = name
    text = String(content[end.upperBound...])
    fields = content[..<end.lowerBound].split(separator: "\n").map { line in
      let parts = line.split(separator: ": ", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }

  var testDescription: String { name }

  var kind: DraftKind? { value("as").flatMap(DraftKind.init(rawValue:)) }

  /// Code and line of each finding, as `E010 3`, sorted.
  var expected: [String] { fields.filter { $0.name == "expect" }.map(\.value).sorted() }

  var neighbour: String? { value("neighbour") }

  func context() throws -> LintContext {
    var context = LintContext.example
    if let name = value("to") {
      context.others.append(LintContext.Person(name: "Dana Doe"))
      context.others.removeAll { $0.name == name }
      context.recipient = LintContext.Person(name: name)
    }
    if let debrief = value("debrief") { context.debrief = debrief == "none" ? "" : debrief }
    context.debriefKeywords = value("keywords")?.components(separatedBy: ", ") ?? []
    if let sent = value("sent")?.components(separatedBy: ", ") {
      let note = try LabelledDraft(named: sent[1])
      context.earlierNotes.append(
        LintContext.Note(recipient: LintContext.Person(name: sent[0]), text: note.text))
    }
    return context
  }

  private func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
