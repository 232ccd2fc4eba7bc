import HearthDomain
import Testing

@Suite struct EmailAddressTests {
  @Test(
    "An address has something on either side of one @",
    arguments: [
      ("dana@example.com", true), ("d@e", true), ("dána@exämple.com", true),
      ("@example.com", false), ("dana@", false), ("dana", false), ("", false), ("a@b@c", false),
      ("dana doe@example.com", false), ("<dana@example.com>", false), ("a,b@example.com", false),
      ("da\"na@example.com", false), ("dana@example.com;", false), ("dána@exa mple.com", false),
      ("dána@@example.com", false), ("dana@example.com\u{7}", false), ("a\\b@example.com", false),
    ])
  func plausibility(text: String, isPlausible: Bool) {
    #expect(EmailAddress.isPlausible(text) == isPlausible)
  }

  @Test(
    "White space at either end goes, whatever it is",
    arguments: [
      ("  a ", "a"), ("a", "a"), ("\u{A0}é\u{3000}", "é"), ("a\r\n", "a"), ("\t", ""), ("", ""),
      ("x\u{2028}", "x"), ("é b ", "é b"),
    ])
  func trimming(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
  }
}
