import Foundation

/// The built `hearth`, in a home of its own.
struct Program {
  let home: URL
  var timeZone = "UTC"
  private let path: URL

  struct Outcome: Equatable {
    let code: Int32
    let output: String
    let errors: String
  }

  init(home: URL) throws {
    self.home = home
    // The tests and the program are built into the same folder.
    path = Bundle.main.bundleURL.appending(path: "hearth")
    guard FileManager.default.isExecutableFile(atPath: path.path) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path.path])
    }
  }

  /// Runs a command line to its end; the streams go to files, because pipes fill up.
  func run(_ arguments: String...) throws -> Outcome {
    try run(arguments)
  }

  /// Runs a command line, handed on by the program and arguments that `prefix` names, if any.
  func run(_ arguments: [String], through prefix: [String] = []) throws -> Outcome {
    let words = prefix + [path.path] + arguments
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    let (output, errors) = (try stream("output"), try stream("errors"))
    process.standardOutput = output.handle
    process.standardError = errors.handle
    process.standardInput = FileHandle.nullDevice
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: output.file, encoding: .utf8),
      errors: try String(contentsOf: errors.file, encoding: .utf8))
  }

  /// Starts a shell script in which `$HEARTH` is the program.
  func start(script: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.environment = environment
    try process.run()
    return process
  }

  private var environment: [String: String] {
    [
      "HOME": home.path, "XDG_DATA_HOME": home.appending(path: "share").path, "TZ": timeZone,
      "HEARTH": path.path, "PATH": "/usr/bin:/bin",
    ]
  }

  private func stream(_ name: String) throws -> (file: URL, handle: FileHandle) {
    let file = home.appending(path: "\(name)-\(UUID().uuidString)")
    try Data().write(to: file)
    return (file, try FileHandle(forWritingTo: file))
  }
}
