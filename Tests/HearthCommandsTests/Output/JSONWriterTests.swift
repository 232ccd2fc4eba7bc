import Foundation
import Testing

@testable import HearthCommands

@Suite struct JSONWriterTests {
  private func written(_ value: JSONValue, _ form: JSONWriter.Form = .compact) -> String {
    String(decoding: value.bytes(form).dropLast(), as: UTF8.self)
  }

  @Test(
    "Numbers are as short as they can be and still be the same",
    arguments: [
      (0, "0.0"), (-0.0, "-0.0"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"), (3, "3.0"),
      (1e16, "1e+16"), (.leastNonzeroMagnitude, "5e-324"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
      (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
  func doubles(number: Double, expected: String) {
    #expect(written(.double(number)) == expected)
  }

  @Test("A double is read back to the bit", arguments: 0..<200)
  func exactDouble(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let number = JSONValue.randomDouble(using: &generator)

    #expect(Double(written(.double(number)))?.bitPattern == number.bitPattern)
  }

  @Test(
    "Strings are escaped so that nothing acts",
    arguments: [
      ("plain", #""plain""#), (#"a"b\c/d"#, #""a\"b\\c/d""#), ("a\tb\r\nc", #""a\tb\r\nc""#),
      ("\u{0}\u{1F}", #""\u0000\u001F""#), ("\u{1B}]0;x\u{7}", #""\u001B]0;x\u0007""#),
      ("\u{7F}\u{9B}", #""\u007F\u009B""#), ("a\u{202E}b\u{2066}", #""a\u202Eb\u2066""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("Zoë 佐藤 🙂", #""Zoë 佐藤 🙂""#),
      ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
  func strings(text: String, expected: String) throws {
    #expect(written(.string(text)) == expected)
    let read = try JSONSerialization.jsonObject(
      with: Data(written(.string(text)).utf8), options: .fragmentsAllowed)
    let scalars = try #require(read as? String).unicodeScalars
    #expect(scalars.elementsEqual(text.unicodeScalars))
  }

  @Test func keysAreSortedByTheirBytes() {
    #expect(
      written(["b": 1, "a": nil, "é": true, "B": "x"]) == #"{"B":"x","a":null,"b":1,"é":true}"#)
  }

  @Test func objectsAreReadAndMergedByKey() {
    let value: JSONValue = ["a": 1, "b": 2]

    #expect(value["a"] == 1)
    #expect(value["c"] == nil)
    #expect(JSONValue.int(1)["a"] == .null)
    #expect(value.merging(["b": 3, "c": 4]) == ["a": 1, "b": 3, "c": 4])
  }

  @Test func prettyFormIndentsByTwoSpaces() {
    let value: JSONValue = ["name": "Rae", "tags": ["swift", 2.5], "none": [], "empty": [:]]

    #expect(
      written(value, .pretty) == """
        {
          "empty": {},
          "name": "Rae",
          "none": [],
          "tags": [
            "swift",
            2.5
          ]
        }
        """)
  }

  @Test("What was written is read back", arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let value = JSONValue.random(depth: 4, using: &generator)

    for form in [JSONWriter.Form.compact, .pretty] {
      let read = try JSONSerialization.jsonObject(
        with: Data(value.bytes(form)), options: .fragmentsAllowed)
      #expect(value.matches(read))
    }
  }
}

/// A generator that gives the same numbers every time.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 27)
  }
}

extension JSONValue {
  fileprivate static func random(depth: Int, using generator: inout Generator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .int(.random(in: .min ... .max, using: &generator))
    case 3: return .double(randomDouble(using: &generator))
    case 4: return .string(randomText(using: &generator))
    case 5:
      return .array((0..<3).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let pairs = (0..<3).map { _ in
        (randomText(using: &generator), random(depth: depth - 1, using: &generator))
      }
      return .object(Dictionary(pairs) { _, last in last })
    }
  }

  fileprivate static func randomDouble(using generator: inout Generator) -> Double {
    let number = Double(bitPattern: generator.next())
    return number.isFinite ? number : 0.5
  }

  private static func randomText(using generator: inout Generator) -> String {
    let limits: [UInt32] = [0x7F, 0xA0, 0x2070, 0xD7FF, 0x1_FFFF]
    let count = Int.random(in: 0..<12, using: &generator)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      let limit = limits.randomElement(using: &generator) ?? 0x7F
      scalars.append(Unicode.Scalar(.random(in: 0...limit, using: &generator)) ?? "?")
    }
    return String(scalars)
  }

  /// Whether `other`, as JSONSerialization reads it, is the same value.
  fileprivate func matches(_ other: Any) -> Bool {
    switch self {
    case .null: other is NSNull
    case .bool(let bool): (other as? NSNumber)?.boolValue == bool
    case .int(let number): (other as? NSNumber)?.int64Value == number
    case .double(let number): (other as? NSNumber).map { number.isNear($0.doubleValue) } ?? false
    case .string(let text): other as? String == text
    case .array(let elements):
      (other as? [Any]).map { others in
        others.count == elements.count && zip(elements, others).allSatisfy { $0.matches($1) }
      } ?? false
    case .object(let members):
      (other as? [String: Any]).map { others in
        others.count == members.count
          && members.allSatisfy { key, value in others[key].map(value.matches) ?? false }
      } ?? false
    }
  }
}

extension Double {
  /// JSONSerialization reads some numbers by way of decimals, which costs them the last digits.
  fileprivate func isNear(_ other: Double) -> Bool {
    abs(self - other) <= abs(self) * 1e-12
  }
}
