import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct CardReadingLinkTests {
  @Test(
    "Profiles on LinkedIn are read however they are said",
    arguments: [
      "URL:https://www.linkedin.com/in/dana-doe", "URL;TYPE=work:linkedin.com/in/dana-doe",
      #"item1.URL:http\://linkedin.com/in/Dana-Doe/\#nitem1.X-ABLabel:LinkedIn"#,
      "item1.URL;type=pref:dana-doe\nitem1.X-ABLabel:LinkedIn",
      "X-SOCIALPROFILE;TYPE=linkedin;X-USER=dana-doe:https://www.linkedin.com/in/dana-doe",
      "X-SOCIALPROFILE;type=linkedin;x-user=dana-doe:x-apple:dana-doe",
      "X-SOCIALPROFILE;TYPE=LinkedIn:dana-doe",
      "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/dana-doe",
      "SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:dana-doe",
    ])
  func linkedIn(lines: String) throws {
    let links = try danas(lines, .v4).links
    #expect(links.map(\.kind) == [.linkedin])
    #expect(links.first?.linkedInHandle == "dana-doe")
  }

  @Test(
    "Other pages",
    arguments: [
      ("URL:https://github.com/dana-doe", Link(kind: .github, url: "https://github.com/dana-doe")),
      (
        "item1.URL:git.example.com\nitem1.X-ABLabel:GitHub",
        Link(kind: .github, url: "http://git.example.com")
      ),
      (
        "item1.URL:https://example.com\nitem1.X-ABLabel:_$!<HomePage>!$_",
        Link(kind: .website, url: "https://example.com")
      ),
      ("URL;TYPE=WORK:example.com", Link(kind: .website, url: "http://example.com")),
      (
        "X-SOCIALPROFILE;TYPE=mastodon:https://social.example/@dana",
        Link(kind: .other, url: "https://social.example/@dana")
      ),
      (
        "item1.URL:https://www.linkedin.com/company/example\nitem1.X-ABLabel:LinkedIn",
        Link(kind: .linkedin, url: "https://www.linkedin.com/company/example")
      ),
    ])
  func otherPages(lines: String, link: Link) throws {
    #expect(try danas(lines, .v4).links == [link])
  }

  @Test func aPageIsReadOnce() throws {
    let details = try danas(
      """
      URL:https://example.com/
      item1.URL:https://www.linkedin.com/in/dana-doe
      item1.X-ABLabel:LinkedIn
      URL;TYPE=WORK:http://www.EXAMPLE.com
      X-SOCIALPROFILE;TYPE=linkedin:http://linkedin.com/in/dana-doe/
      """)
    #expect(
      details.links == [
        Link(kind: .website, url: "https://example.com/"),
        Link(kind: .linkedin, url: "https://www.linkedin.com/in/dana-doe"),
      ])
  }

  @Test(
    "What is no page is none",
    arguments: [
      "URL:", "URL:see my card.", "URL:website", "X-SOCIALPROFILE;TYPE=twitter:x-apple:dana",
      "SOCIALPROFILE:d.doe",
    ])
  func noPages(line: String) throws {
    #expect(try danas(line, .v4).links == [])
  }
}
