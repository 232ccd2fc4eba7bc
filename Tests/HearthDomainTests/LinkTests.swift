import HearthDomain
import Testing

@Suite struct LinkTests {
  @Test(
    "A profile's handle is read however its address is written",
    arguments: [
      ("https://www.linkedin.com/in/Dana-Doe/", "dana-doe"), ("in/dana-doe", "dana-doe"),
      ("https://ie.linkedin.com/in/jos%C3%A9-m?trk=x", "josé-m"),
      ("linkedin.com/in/dana-doe", "dana-doe"), ("//linkedin.com/in/dana-doe", "dana-doe"),
      ("https://https://www.linkedin.com/in/dana-doe", "dana-doe"),
      ("https://notlinkedin.com/in/dana-doe", nil), ("not-linkedin.com/in/dana-doe", nil),
      ("https://blog.example.com/linkedin.com/in/dana-doe", nil),
      ("example.com/linkedin.com/in/dana-doe", nil),
      ("https://www.linkedin.com/in/josé-m", "josé-m"),
      ("https://www.linkedin.com/in/a%zz", "a%zz"),
    ])
  func handle(url: String, handle: String?) {
    #expect(Link.linkedInHandle(in: url) == handle)
  }

  @Test func encodedAddressIsTheSamePage() {
    let plain = Link(kind: .website, url: "https://example.com/a,b;c é")
    let encoded = Link(kind: .website, url: "https://example.com/a%2Cb%3Bc%20%C3%A9")
    #expect(plain.identity == encoded.identity)
  }
}
