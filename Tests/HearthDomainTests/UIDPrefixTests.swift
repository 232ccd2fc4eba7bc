import HearthDomain
import Testing

@Suite struct UIDPrefixTests {
  @Test func caseDoesNotMatter() {
    #expect(UIDPrefix("01A20CC4-F61F")?.text == "01a20cc4-f61f")
  }

  @Test(arguments: ["", "01a20cc", "01a20cg4", "dana doe", String(repeating: "a", count: 37)])
  func otherTextIsNone(_ text: String) {
    #expect(UIDPrefix(text) == nil)
  }

  @Test(
    "Digits alone are a number and letters alone a name; what has both may be cut short",
    arguments: [
      ("01a20cc", true), ("9f", true), ("019a", true), ("1234567", false), ("ada", false),
      ("", false), ("01a20cc4", false), ("dana1", false),
    ])
  func shortPrefixIsKnown(_ text: String, isTooShort: Bool) {
    #expect(UIDPrefix.isTooShort(text) == isTooShort)
  }

  @Test func wholeUIDIsOneOfHearths() {
    #expect(UIDPrefix.isWhole("01980000-0000-7000-8000-000000000002"))
    #expect(!UIDPrefix.isWhole("01980000-0000-4000-8000-000000000002"))
    #expect(!UIDPrefix.isWhole("01980000-0000-7000-8000-00000000000"))
  }
}
