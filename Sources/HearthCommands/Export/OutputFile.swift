import ArgumentParser
import Foundation
import HearthDomain

/// Where an export goes.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; else standard output.", valueName: "file"))
  var output: String?
}

/// A destination that is there whole or not at all.
///
/// A file is written under another name and put in place at the end, so that whoever reads it sees
/// the old one or the new one. Its owner alone may read it.
struct OutputFile {
  private let context: CommandContext
  private let path: String?
  private let draft: String
  private let descriptor: Int32

  /// Runs `body`, which writes; puts the file in place if it doesn't fail.
  static func write(
    to path: String?, in context: CommandContext, _ body: (OutputFile) throws -> Void
  ) throws {
    let file = try OutputFile(path, context)
    do {
      try body(file)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  private init(_ path: String?, _ context: CommandContext) throws {
    self.context = context
    self.path = path == "-" ? nil : path
    draft = "\(path ?? "").new-\(getpid())"
    guard self.path != nil else {
      descriptor = -1
      return
    }
    descriptor = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault() }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard path != nil else { return try context.output(bytes) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count >= 0 || errno == EINTR else { throw fault() }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func finish() throws {
    guard let path else { return }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(draft, path) == 0 else {
      throw fault()
    }
  }

  private func discard() {
    guard path != nil else { return }
    close(descriptor)
    unlink(draft)
  }

  private func fault() -> HearthError {
    .cannotWrite(path: path ?? "", reason: String(cString: strerror(errno)))
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
