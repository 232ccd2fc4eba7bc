import Foundation
public import HearthDomain

/// A file of cards to take in.
public struct CardFile: Hashable, Sendable {
  /// Where it is; `-` is standard input.
  public let path: String
  /// Its name inside the folder that is taken in; `nil` if none is.
  public let name: String?
  /// The encoding of those of its cards that neither name theirs nor are UTF-8.
  public var charset = usualCharset

  /// The charset in which old programs wrote most cards that name none.
  public static let usualCharset = "windows-1252"

  /// The file at `path`, or the cards' files of the folder there, by name; hidden ones are left out,
  /// and pipes and devices, at which reading might wait for ever.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)`` if a folder can't be listed.
  public static func files(at path: String) throws(HearthError) -> [CardFile] {
    guard isFolder(path) else { return [CardFile(path: path, name: nil)] }
    return try names(in: path).filter(isCardFile)
      .map { CardFile(path: "\(path)/\($0)", name: $0) }
      .filter { isRegular($0.path) }
  }

  /// The names of the folders in the folder at `path`; hidden ones are left out.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``.
  public static func folders(in path: String) throws(HearthError) -> [String] {
    try names(in: path).filter { !$0.hasPrefix(".") && isFolder("\(path)/\($0)") }
  }

  private static func names(in path: String) throws(HearthError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Whether its name in the folder is text, by which it can be opened.
  var hasReadableName: Bool { name?.unicodeScalars.contains("\u{FFFD}") != true }

  /// Whether `path` is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether it is a file, or can't be told: that shows when it is read.
  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func isCardFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && name.lowercased().hasSuffix(".vcf")
  }
}
