import HearthDomain

/// A project of the owner's, where a draft names it.
struct ProjectMention {
  /// Which project is meant.
  enum Project: Hashable {
    /// The index of an achievement on record.
    case known(Int)
    /// A name, folded.
    case unknown([String])
  }

  let project: Project
  /// Indexes into the draft's words.
  let words: Range<Int>
}

/// Finds the projects that a draft names.
struct ProjectFinder {
  /// The achievement that each name belongs to.
  private let owners: [Int]
  private let names: Terms
  /// The words of each achievement's names.
  private let nameWords: [(words: [String], achievement: Int)]
  /// Words of the role, the reader's side and the interview: a project called so isn't the owner's.
  private let foreignWords: Set<String>

  init(_ context: LintContext) {
    let named = context.achievements.enumerated().flatMap { index, achievement in
      achievement.names.map { (name: $0, achievement: index) }
    }
    owners = named.map(\.achievement)
    names = Terms(named.map(\.name), exactUpTo: .max)
    nameWords = named.map { (Word.folded(wordsOf: $0.name), $0.achievement) }
    let foreign =
      context.organizations + context.roleSkills + context.debriefKeywords
      + context.achievements.flatMap(\.skills) + [context.roleTitle, context.debrief]
    foreignWords = Set(foreign.flatMap(Word.folded(wordsOf:)))
  }

  /// The mentions in the order of the text.
  func mentions(in draft: DraftText) -> [ProjectMention] {
    let known = names.matches(in: draft.sentences, of: draft).map {
      ProjectMention(project: .known(owners[$0.phrase]), words: $0.words)
    }
    let taken = Set(known.flatMap(\.words))
    let called = draft.sentences.flatMap { sentence in
      ProjectNames(draft: draft, sentence: sentence).ranges
    }
    let others = called.filter(taken.isDisjoint).compactMap { mention(of: $0, in: draft) }
    return (known + others).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func mention(of words: Range<Int>, in draft: DraftText) -> ProjectMention? {
    let name = draft.words[words].map(\.folded)
    if let known = nameWords.first(where: { contains($0.words, name) }) {
      return ProjectMention(project: .known(known.achievement), words: words)
    }
    guard !name.allSatisfy(foreignWords.contains) else { return nil }
    return ProjectMention(project: .unknown(name), words: words)
  }

  private func contains(_ words: [String], _ part: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: part) }
  }
}

extension Achievement.Details {
  /// All that it may be called.
  var names: [String] { [title] + aliases }
}
