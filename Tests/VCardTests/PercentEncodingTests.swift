import Testing
import VCard

@Suite struct PercentEncodingTests {
  @Test(
    "What readers might take for syntax is encoded",
    arguments: [
      (
        "https://example.com/a,b c\\d\"e;f:g?h=%2C&i",
        "https://example.com/a%2Cb%20c%5Cd%22e%3Bf:g?h=%2C&i"
      ),
      ("https://example.com/josé<>^`{|}", "https://example.com/jos%C3%A9%3C%3E%5E%60%7B%7C%7D"),
      ("https://example.com/漢#a[1]@~!$'()*+", "https://example.com/%E6%BC%A2#a[1]@~!$'()*+"),
      ("https://example.com/a\n\t\u{7F}b", "https://example.com/ab"), ("", ""),
    ])
  func encoding(uri: String, written: String) {
    #expect(VCardProperty("URL", .uri(uri)).rawValue == written)
  }

  @Test func encodingTwiceChangesNothing() {
    let once = VCardProperty("URL", .uri("https://example.com/a,é;%41")).rawValue
    #expect(VCardProperty("URL", .uri(once)).rawValue == once)
  }
}
