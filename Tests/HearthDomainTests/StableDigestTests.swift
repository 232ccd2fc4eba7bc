import HearthDomain
import Testing

@Suite struct StableDigestTests {
  /// Worked out with the reference definition: offset basis, exclusive or, times 2^88 + 315.
  @Test func digestIsFNV1a() {
    #expect(StableDigest().hex == "6c62272e07bb014262b821756295c58d")
    #expect(digest([""]) == "d228cb69151a8caf78912b704e4a1aa6")
    #expect(digest(["dana", "2026-05-03"]) == "abe6dff507588260020bae419c876729")
  }

  @Test func cutsMatter() {
    #expect(digest(["ab", "c"]) != digest(["a", "bc"]))
    #expect(digest(["a", ""]) != digest(["a"]))
  }

  private func digest(_ parts: [String]) -> String {
    var digest = StableDigest()
    for part in parts { digest.add(part.utf8) }
    return digest.hex
  }
}
