import Foundation
import Testing

/// What bash offers after a press of the tab key.
@Suite struct CompletionTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["enron.csv", "enrico.db"] {
      try Data().write(to: folder.appending(path: name))
    }
  }

  /// The offers for the last of `words`.
  private func offers(_ words: [String]) throws -> [String] {
    let script = """
      cd "$1" && shift && source <("$0" completions bash)
      COMP_WORDS=(hearth "$@"); COMP_CWORD=$#; COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      _hearth hearth "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Program(home: folder).run(
      [folder.path] + words, through: ["/bin/bash", "-c", script])
    #expect(outcome.errors.isEmpty)
    return outcome.output.split(separator: "\n").map(String.init).sorted()
  }

  @Test(
    "Files are offered where a file is meant",
    arguments: [
      ["import", "csv", "--touchpoints", "enr"], ["import", "json", "enr"], ["backup", "enr"],
      ["export", "vcard", "-o", "enr"], ["export", "csv", "--output", "enr"],
      ["cold", "--db", "enr"], ["backtest", "--events", "enr"],
    ])
  func files(words: [String]) throws {
    #expect(try offers(words) == ["enrico.db", "enron.csv"])
  }

  @Test(
    "Other names complete as the first ones do",
    arguments: [
      (["tp", "sh"], ["show"]), (["organization", "ad"], ["add"]),
      (["contact", "ls", "--stat"], ["--status"]), (["tp", "rm", "--dry"], ["--dry-run"]),
      (["help", "touch"], ["touchpoint"]), (["help", "contact", "sno"], ["snooze"]),
      (["config", "set", "time"], ["timezone"]), (["config", "get", "lim"], ["limit"]),
      (["search", "x", "--kind", "con"], ["contact"]),
    ])
  func names(words: [String], offered: [String]) throws {
    #expect(try offers(words) == offered)
  }
}
