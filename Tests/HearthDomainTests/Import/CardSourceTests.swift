import HearthDomain
import Testing

@Suite struct CardSourceTests {
  @Test func textIsKeptAsItIs() {
    let source = CardSource(bytes: Array("FN:Zoë 李\r\n".utf8))
    #expect(source.text == "FN:Zoë 李\r\n")
    #expect(!source.isBytewise)
  }

  @Test(
    "Whatever the bytes, they come back and hold no NUL",
    arguments: [
      Array(0...255), [0], [0xFF, 0xFE, 0x42, 0x00], Array("FN:Dana\0\r\n".utf8), [], [0xC3],
    ] as [[UInt8]])
  func bytesComeBack(_ bytes: [UInt8]) {
    let source = CardSource(bytes: bytes)
    #expect(source.bytes == bytes)
    #expect(!source.text.utf8.contains(0))
    #expect(CardSource(text: source.text, isBytewise: source.isBytewise) == source)
  }
}
