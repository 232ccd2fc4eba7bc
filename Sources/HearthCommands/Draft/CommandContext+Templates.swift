import Foundation
import HearthDomain
import HearthEtiquette

extension CommandContext {
  /// The template of a kind: the owner's, if there is one, else the one that comes with Hearth.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if the owner's can't be used.
  func template(of kind: DraftKind) throws -> DraftTemplate {
    guard let folder = configurationFolder else { return try .builtIn(kind) }
    let path = "\(folder)/hearth/templates/\(kind.rawValue).mustache"
    guard FileManager.default.fileExists(atPath: path) else { return try .builtIn(kind) }
    do {
      return try DraftTemplate(text(of: path))
    } catch HearthError.badData(let fault) {
      throw HearthError.badData("The template '\(path)' can't be used. \(fault)")
    }
  }

  /// Where programs keep what their users set.
  ///
  /// - SeeAlso: The XDG Base Directory Specification, which has relative paths ignored.
  private var configurationFolder: String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder }
    return environment["HOME"].map { $0 + "/.config" }
  }
}
