import Foundation
import HearthDomain
import HearthInterchange

/// Files of cards that are taken in together: those of one folder, or single ones.
struct CardBatch {
  /// The folder by which its files are remembered; `nil` for single files.
  let folder: String?
  private(set) var files: [CardFile]

  /// The batches of files and folders, in their order; single files that follow one another are one.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)`` for what isn't there.
  static func batches(of paths: [String]) throws -> [CardBatch] {
    var batches: [CardBatch] = []
    for path in paths {
      let batch = try CardBatch(path)
      if batch.folder == nil, let last = batches.last, last.folder == nil {
        batches[batches.count - 1].files += batch.files
      } else {
        batches.append(batch)
      }
    }
    return batches
  }

  private init(_ path: String) throws {
    guard path != "-" else {
      (folder, files) = (nil, try CardFile.files(at: path))
      return
    }
    guard access(path, F_OK) == 0 else {
      throw HearthError.cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    // What a path of a pipe leads to may have no path itself.
    folder = CardFile.isFolder(path) ? try CardFolder.resolved(path) : nil
    files = try CardFile.files(at: folder ?? path)
  }
}

extension Session {
  /// How phone numbers are read that don't begin with a country's code; `nil` if no country is set.
  func numberingPlan() throws -> NumberingPlan? {
    try store.setting(Setting.country.rawValue).flatMap(NumberingPlan.init(country:))
  }
}
