import Foundation
import Testing

/// A database in a place where nothing can be written, read by somebody who is not the superuser.
@Suite struct SealedDatabaseTests {
  let folder: URL
  let sealed: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID().uuidString)")
    sealed = folder.appending(path: "sealed")
    try FileManager.default.createDirectory(at: sealed, withIntermediateDirectories: true)
  }

  /// The words before a command line that make it an ordinary user's; `nil` if that can't be had.
  private static let ordinaryUser: [String]? = {
    guard geteuid() == 0 else { return [] }
    let words = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let program = Bundle.main.bundleURL.appending(path: "hearth").path
    let probe = Process()
    probe.executableURL = URL(filePath: words[0])
    probe.arguments = words.dropFirst() + [program, "--version"]
    probe.standardOutput = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return nil }
    probe.waitUntilExit()
    return probe.terminationStatus == 0 ? words : nil
  }()

  @Test(
    "Everything that reads works there, and leaves nothing behind",
    .enabled(if: ordinaryUser != nil),
    arguments: [(0o555, 0o600), (0o755, 0o400)])
  func sealedDatabaseIsRead(folderMode: Int, fileMode: Int) throws {
    let program = try Program(home: folder)
    let database = sealed.appending(path: "hearth.db").path
    #expect(try program.run("contact", "add", "Dana Doe", "--db", database).code == 0)
    try give(sealed.path, mode: folderMode)
    try give(database, mode: fileMode)
    let open = folder.appending(path: "open")
    try FileManager.default.createDirectory(at: open, withIntermediateDirectories: true)
    try give(open.path, mode: 0o755)
    try give(folder.path, mode: 0o755)
    let card = open.appending(path: "lee.vcf").path
    try Data("BEGIN:VCARD\nVERSION:3.0\nFN:Lee Roe\nEND:VCARD\n".utf8).write(
      to: URL(filePath: card))
    try give(card, mode: 0o644)

    for (arguments, code) in [
      (["contact", "list"], 0), (["cold"], 0), (["check"], 0), (["export", "json"], 0),
      (["backup", open.path + "/copy.db"], 0), (["contact", "add", "Lee"], 73),
      (["import", "vcard", card, "--dry-run"], 0), (["import", "vcard", card], 73),
    ] {
      let outcome = try program.run(
        arguments + ["--db", database], through: Self.ordinaryUser ?? [])
      #expect(outcome.code == code, "\(arguments): \(outcome.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: sealed.path) == ["hearth.db"])
    try give(sealed.path, mode: 0o755)
  }

  private func give(_ path: String, mode: Int) throws {
    if geteuid() == 0 { chown(path, 65534, 65534) }
    chmod(path, mode_t(mode))
  }
}
