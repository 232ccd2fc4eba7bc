import HearthDomain
import HearthInterchange

/// Asks the owner what was said at the end of an interview, line by line.
struct ExitQuestions {
  let session: Session
  let interview: Interview
  private var lines: AnswerLines

  init(session: Session, interview: Interview) {
    self.session = session
    self.interview = interview
    lines = AnswerLines(descriptor: session.context.input)
  }

  /// What they told; `nil` if the owner won't say.
  mutating func outlook() throws -> ToldOutlook? {
    guard let step = try answer("What happens next? (Enter if they didn't tell)") else {
      return nil
    }
    while let text = try answer("By when do they decide? (Enter if they didn't tell)") {
      do {
        let day = text.isEmpty ? nil : try session.decisionDay(text, of: interview)
        let who = try answer("Who decides? (Enter if they didn't tell)") ?? ""
        return ToldOutlook(
          nextStep: step.isEmpty ? nil : step, decisionBy: day,
          whoDecides: who.isEmpty ? nil : who)
      } catch let error as HearthError {
        session.context.diagnose(inert(error.description))
      }
    }
    return nil
  }

  private mutating func answer(_ question: String) throws -> String? {
    session.context.diagnose(question)
    return try lines.next()?.trimmed
  }
}

/// The lines that somebody types, each as soon as it is there.
private struct AnswerLines {
  private let source: FileByteSource
  private var bytes: [UInt8] = []

  init(descriptor: Int32) {
    source = FileByteSource(descriptor: descriptor, path: "standard input")
  }

  /// The next line without its end; `nil` if there is none.
  mutating func next() throws -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      let chunk = try source.nextChunk()
      guard !chunk.isEmpty else { return nil }
      bytes += chunk
    }
  }
}
