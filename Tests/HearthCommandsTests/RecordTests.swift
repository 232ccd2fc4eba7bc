import Foundation
import HearthTestSupport
import Testing

/// What was done is told to scripts as well as to people.
@Suite struct RecordTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--org", "Example Talent")
    try hearth.succeed("log", "call", "dana", "--text", "hello")
    try hearth.succeed("config", "set", "limit", "5")
  }

  @Test(
    "A record has the members that a script needs",
    arguments: [
      (["contact", "delete", "dana"], ["id", "uid", "name", "touchpoints", "dry_run"]),
      (["contact", "delete", "dana", "--dry-run"], ["id", "uid", "name", "dry_run"]),
      (
        ["org", "delete", "example"], ["id", "uid", "name", "dry_run", "representations"]
      ),
      (["touchpoint", "delete", "1"], ["id", "uid", "dry_run"]),
      (["config", "get", "limit"], ["key", "value"]),
      (["policy", "set", "wait.ordinary", "9"], ["key", "value", "before", "policy"]),
      (["policy", "reset"], ["reset", "policy"]),
    ])
  func recordIsWhole(arguments: [String], keys: [String]) throws {
    let output = try hearth.succeed(arguments + ["--json"])
    let record = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    #expect(Set(keys).isSubset(of: Set(record?.keys.map(\.self) ?? [])), "\(output)")
  }
}
