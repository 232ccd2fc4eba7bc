import ArgumentParser
import Foundation
import HearthDomain

/// Where an export goes.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; else standard output.", valueName: "file"),
    completion: .file())
  var output: String?
}

/// A destination that is there whole or not at all.
///
/// A file is written under another name and put in place at the end, so that whoever reads it sees
/// the old one or the new one. A new file is for its owner alone, and an old one keeps its
/// permissions. What is no file, such as a pipe or a device, is written to as it stands.
struct OutputFile {
  private let context: CommandContext
  /// The path as its user gave it.
  private let path: String
  private let descriptor: Int32
  /// The name to write under, and the place to put it; `nil` where the destination is no file.
  private let move: (draft: String, target: String)?

  /// Runs `body`, which writes; puts the file in place if it doesn't fail.
  static func write<Result>(
    to path: String?, in context: CommandContext, _ body: (OutputFile) throws -> Result
  ) throws -> Result {
    let file = try OutputFile(path ?? "-", context)
    do {
      let result = try body(file)
      try file.finish()
      return result
    } catch {
      file.discard()
      throw error
    }
  }

  private init(_ path: String, _ context: CommandContext) throws {
    self.context = context
    self.path = path
    guard path != "-" else {
      (descriptor, move) = (-1, nil)
      return
    }
    // A link stays a link: the file it leads to is the one that is replaced.
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      move = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let target = target ?? path
      let draft = Self.draft(of: target)
      move = (draft, target)
      // A draft that a killed run of the same number left is replaced, and no link is followed.
      unlink(draft)
      descriptor = open(draft, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
      if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o777) }
    }
    guard descriptor >= 0 else { throw fault() }
  }

  /// Where a file is written to before it is put in place: beside it, under a name no longer than names
  /// can be.
  private static func draft(of path: String) -> String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let suffix = "\(Draft.mark)\(getpid())"
    let name = path[end...]
    guard name.utf8.count + suffix.utf8.count > Int(NAME_MAX) else { return path + suffix }
    var digest = StableDigest()
    digest.add(name.utf8)
    return path[..<end] + digest.hex + suffix
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard descriptor >= 0 else { return try context.output(bytes) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count >= 0 || errno == EINTR else { throw fault() }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func finish() throws {
    guard descriptor >= 0 else { return }
    if let move {
      guard fsync(descriptor) == 0, rename(move.draft, move.target) == 0 else { throw fault() }
    }
    close(descriptor)
  }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let move { unlink(move.draft) }
  }

  private func fault() -> HearthError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}

extension OutputFile {
  /// What the name of a file that was not yet put in place tells.
  struct Draft {
    fileprivate static let mark = ".new-"

    /// The name of the file that it was to become.
    let file: String
    let process: pid_t

    /// `nil` if that is no name of a draft.
    init?(name: String) {
      guard let mark = name.range(of: Self.mark, options: .backwards),
        let process = pid_t(name[mark.upperBound...])
      else { return nil }
      file = String(name[..<mark.lowerBound])
      self.process = process
    }
  }
}

/// Bytes gathered into larger pieces on their way to a file.
struct BufferedOutput {
  var bytes: [UInt8] = []
  private let file: OutputFile

  init(_ file: OutputFile) {
    self.file = file
    bytes.reserveCapacity(1 << 17)
  }

  /// Hands on what was gathered, once it is much.
  mutating func drain() throws {
    if bytes.count >= 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    try bytes.withUnsafeBytes { try file.write($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
