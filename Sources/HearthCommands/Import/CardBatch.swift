import Foundation
import HearthDomain
import HearthInterchange

/// Files of cards that are taken in together: those of one folder, or single ones.
struct CardBatch {
  /// The folder by which its files are remembered; `nil` for single files.
  let folder: String?
  private(set) var files: [CardFile]
  /// The names of the folders inside it, which are passed over.
  private(set) var innerFolders: [String] = []

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
    innerFolders = try folder.map(CardFile.folders(in:)) ?? []
  }
}

extension CardBatch {
  /// What its user may have meant to take in, and isn't; `nil` if there is nothing to say.
  var passedOver: String? {
    guard let folder, files.isEmpty || !innerFolders.isEmpty else { return nil }
    let what = files.isEmpty ? "holds no .vcf file" : nil
    let folders =
      innerFolders.isEmpty
      ? nil : "has folders that are passed over: \(innerFolders.joined(separator: ", "))"
    let parts = [what, folders].compactMap(\.self).joined(separator: " and ")
    return "\(folder) \(parts)" + (folders == nil ? "" : "; name them too to take them in")
  }
}

extension Session {
  /// How phone numbers are read that don't begin with a country's code; `nil` if no country is set.
  func numberingPlan() throws -> NumberingPlan? {
    try store.setting(Setting.country.rawValue).flatMap(NumberingPlan.init(country:))
  }
}
