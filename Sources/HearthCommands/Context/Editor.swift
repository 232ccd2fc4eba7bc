import Foundation
import HearthDomain

/// Opens a text in the editor that the environment names, and reads what became of it.
struct Editor {
  let environment: [String: String]

  /// - Throws: ``HearthError/cannotWrite(path:reason:)`` and ``HearthError/badData(_:)``, which say what
  ///   became of the text.
  func edit(_ text: String) throws -> String {
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    guard let command = names.first(where: { !$0.isEmpty }) else {
      throw HearthError.badData("No editor is named: set $VISUAL or $EDITOR.")
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hearth-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw HearthError.cannotWrite(path: folder.path, reason: "the folder can't be made")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "draft.txt")
    try Data((text + "\n").utf8).write(to: file)
    try run(command, on: file.path)
    let edited = String(decoding: try Data(contentsOf: file), as: UTF8.self).trimmed
    guard edited.hasVisibleCharacter else {
      throw HearthError.badData("Nothing was left in the editor, and the draft was dropped.")
    }
    return edited
  }

  /// Runs the editor by the shell, for its name may have options.
  private func run(_ command: String, on path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(command) \"$1\"", "sh", path]
    do {
      try process.run()
    } catch {
      throw HearthError.badData("The editor '\(command)' can't be run.")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw HearthError.badData(
        "The editor '\(command)' ended with \(process.terminationStatus), and the draft was dropped."
      )
    }
  }
}
