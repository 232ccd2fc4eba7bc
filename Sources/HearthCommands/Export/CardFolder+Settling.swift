import Foundation
import HearthDomain

extension CardFolder {
  /// Remembers what an export that was stopped had written to the folder at `path`, which has no link in it,
  /// and removes what it had begun.
  static func settle(_ path: String, in session: Session) throws {
    let announced = try session.store.announcedCards(in: path)
    guard !announced.isEmpty else { return }
    let written = announced.filter { card in
      let found = try? contents(at: "\(path)/\(card.file)")
      return found?.withoutLineEnds.elementsEqual(card.source.bytes) == true
    }
    for draft in try drafts(of: Set(announced.map(\.file)), in: path) { unlink(draft) }
    try session.store.remember(written, in: path)
  }

  /// The paths of the drafts of `files` that killed runs have left.
  private static func drafts(of files: Set<String>, in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
      guard let draft = OutputFile.Draft(name: name), files.contains(draft.file) else {
        return false
      }
      return kill(draft.process, 0) != 0 && errno == ESRCH
    }.map { "\(path)/\($0)" }
  }
}
