import ContentLine
import Testing

/// Facts that hold for whatever text is written.
@Suite struct FoldingTests {
  static let alphabet = Array("ab VvéßЖ漢字👩🏽‍🚀e\u{301}שלום:;,\\^\"\nBEGIN:VCARD")

  /// Texts of many lengths, the same on every run.
  static let texts: [String] = {
    var random = SplitMix64(state: 7)
    return (0..<400).map { length in
      String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
    }
  }()

  @Test func noLineIsOver75Octets() {
    for text in Self.texts {
      for line in line(text, as: .text).utf8.split(separator: 0x0A) {
        #expect(line.last == 0x0D && line.count <= 76)
      }
    }
  }

  @Test func everyLineIsWellFormedUTF8() {
    for text in Self.texts {
      for line in Array(line(text, as: .text).utf8).split(separator: 0x0A) {
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
    }
  }

  @Test func unfoldingAndUnescapingGivesTheTextBack() {
    for text in Self.texts {
      #expect(unescaped(value(text, as: .text)) == text)
    }
  }

  /// - SeeAlso: RFC 6350, section 3.4.
  private func unescaped(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): text.append("\n")
      default: text.append(scalar)
      }
      isEscaped = false
    }
    return String(text)
  }
}

/// A small generator of random numbers with a known state.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
