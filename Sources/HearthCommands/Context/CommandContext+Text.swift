import HearthDomain
import HearthInterchange

extension CommandContext {
  /// What there is to say, from standard input.
  ///
  /// Nothing at all is refused: a command before it in the pipe has failed.
  ///
  /// - Throws: As ``text(of:)``, and ``HearthError/badData(_:)`` if nothing is to be seen in it.
  func spokenText(elseNothingWas deed: String = "logged") throws -> String {
    let text = try text(of: "-").trimmed
    guard text.hasVisibleCharacter else {
      throw HearthError.badData("Standard input is empty; nothing was \(deed).")
    }
    return text
  }

  /// The text of a file, or of standard input for `-`.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``, ``HearthError/badData(_:)`` unless it is UTF-8.
  func text(of file: String) throws -> String {
    let name = file == "-" ? "standard input" : file
    let source =
      file == "-"
      ? FileByteSource(descriptor: input, path: name) : try FileByteSource(path: file)
    var bytes: [UInt8] = []
    while case let chunk = try source.nextChunk(), !chunk.isEmpty { bytes += chunk }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw HearthError.badData("The text of '\(name)' is not UTF-8.")
    }
    return text
  }
}
