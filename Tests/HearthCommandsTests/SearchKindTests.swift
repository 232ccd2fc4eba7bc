import HearthTestSupport
import Testing

@Suite struct SearchKindTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--note", "platform")
    try hearth.succeed("contact", "add", "Lee Sample")
    for _ in 1...3 { try hearth.succeed("log", "call", "lee", "--in", "--text", "platform team") }
  }

  @Test(
    "Numbers printed alone are of one kind",
    arguments: [
      (["--format", "ids"], "1\n"), (["--format", "ids", "--kind", "touchpoint"], "3\n2\n1\n"),
      (["--format", "ids", "--kind", "touchpoint", "--limit", "2"], "3\n2\n"),
      (["--format", "ids", "--kind", "contact"], "1\n"),
    ])
  func ids(arguments: [String], ids: String) throws {
    #expect(try hearth.succeed(["search", "platform"] + arguments) == ids)
  }

  @Test func everythingIsFoundUnlessOneKindIsAskedFor() throws {
    let all = try hearth.succeed("search", "platform", "--format", "tsv")
    #expect(all.contains("contact\t1") && all.contains("touchpoint\t3"))
    let contacts = try hearth.succeed("search", "platform", "--kind", "contact", "--format", "tsv")
    #expect(!contacts.contains("touchpoint"))
  }
}
