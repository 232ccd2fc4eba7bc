/// A note as it would go out; never sent, and no touch until it is.
public struct Draft: Hashable, Sendable {
  /// `nil` for a note that has none, as on LinkedIn.
  public var subject: String?
  public var body: String

  public init(subject: String? = nil, body: String) {
    self.subject = subject
    self.body = body
  }

  /// A draft as it is written down: the subject as a header field, an empty line, the body.
  public init(parsing text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, first.lowercased().hasPrefix(Self.field) else {
      self.init(body: text)
      return
    }
    let rest = lines.dropFirst().drop { $0.allSatisfy(\.isWhitespace) }
    self.init(
      subject: first.dropFirst(Self.field.count).split(whereSeparator: \.isWhitespace)
        .joined(separator: " "),
      body: rest.joined(separator: "\n"))
  }

  /// The draft as it is written down.
  public var text: String { subject.map { "Subject: \($0)\n\n\(body)" } ?? body }

  private static let field = "subject:"
}
