/// Finds what a sentence calls a project by a name: `Project Apollo`, `the Apollo project`,
/// `projects called Apollo and Gemini`.
struct ProjectNames {
  /// A name has at most this many words.
  private static let longest = 3
  private static let introductions: Set<String> = ["called", "codenamed", "named", "code"]
  /// Words that make a project into something else: a job, a document.
  private static let jobs: Set<String> = [
    "coordinator", "director", "engineer", "lead", "leader", "management", "manager", "office",
    "officer", "owner", "plan", "planning", "team",
  ]
  private static let otherOwners: Set<String> = ["her", "his", "their", "your"]

  let draft: DraftText
  let sentence: Sentence

  /// Indexes of the words of each name.
  var ranges: [Range<Int>] {
    sentence.words.filter { isProject($0) && !isOfOthers($0) }.flatMap { index in
      let after = namesAfter(index)
      return after.isEmpty ? nameBefore(index).map { [$0] } ?? [] : after
    }
  }

  private func isProject(_ index: Int) -> Bool {
    draft.words[index].folded == "project" || draft.words[index].folded == "projects"
  }

  /// Whether the word before `index` gives what follows to somebody else.
  private func isOfOthers(_ index: Int) -> Bool {
    guard index > sentence.words.lowerBound else { return false }
    let before = draft.words[index - 1].folded
    return Self.otherOwners.contains(before) || before.hasSuffix("'s")
  }

  private func namesAfter(_ project: Int) -> [Range<Int>] {
    var start = project + 1
    while start < sentence.words.upperBound, Self.introductions.contains(draft.words[start].folded)
    {
      start += 1
    }
    var names: [Range<Int>] = []
    let isList = draft.words[project].folded == "projects"
    while let name = name(from: start), names.isEmpty || isList {
      names.append(name)
      start = name.upperBound
      if start < sentence.words.upperBound, draft.words[start].folded == "and" { start += 1 }
    }
    return names
  }

  private func name(from start: Int) -> Range<Int>? {
    var end = start
    while end < sentence.words.upperBound, end < start + Self.longest, isName(end),
      end == start || draft.isJoined(after: end - 1)
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func nameBefore(_ project: Int) -> Range<Int>? {
    var start = project
    while start > sentence.words.lowerBound + 1, start > project - Self.longest,
      isName(start - 1), draft.isJoined(after: start - 1)
    {
      start -= 1
    }
    return start < project && !isOfOthers(start) ? start..<project : nil
  }

  private func isName(_ index: Int) -> Bool {
    let word = draft.words[index]
    return !word.isLink && word.folded != "i" && !word.folded.contains("'")
      && !Self.jobs.contains(word.folded) && draft.isCapitalized(word)
  }
}
