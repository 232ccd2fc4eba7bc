#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Makes text of a card's bytes: of UTF-8 where they are valid, else of the charset they are said to
/// be in, else of the one to fall back on.
final class TextDecoder {
  /// What could not be done as the card says, in words that go on from "the card".
  typealias Remark = String

  /// How many conversions are kept open.
  private static let limit = 8

  private let fallback: String
  /// By charset; `nil` for those that the C library doesn't know.
  private var conversions: [String: Iconv?] = [:]

  init(fallback: String) {
    self.fallback = fallback
  }

  static func knows(charset: String) -> Bool {
    conversionName(of: charset).map { Iconv(charset: $0) != nil } ?? true
  }

  func text(
    of bytes: UnsafeBufferPointer<UInt8>, in charset: String?
  ) -> (text: String, remark: Remark?) {
    var remark: Remark?
    if let charset, let name = Self.conversionName(of: charset) {
      let conversion = conversion(from: name)
      if let text = conversion?.text(of: bytes, .strict) { return (text, nil) }
      remark = conversion == nil ? "names an unknown charset" : "has text that is not in \(charset)"
    }
    if let text = Self.validText(of: bytes) { return (text, remark) }
    let text = conversion(from: fallback)?.text(of: bytes, .replacing)
    return (
      text ?? String(decoding: bytes, as: UTF8.self),
      remark ?? "has text that is not UTF-8 and was read as \(fallback)"
    )
  }

  /// The text that `bytes` are; `nil` if they are not UTF-8.
  ///
  /// Decoding what mostly is valid, and comparing, takes half the time of validating it.
  static func validText(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let isEqual = text.utf8.withContiguousStorageIfAvailable { utf8 in
      guard utf8.count == bytes.count, let one = utf8.baseAddress, let other = bytes.baseAddress
      else { return bytes.isEmpty }
      return memcmp(one, other, bytes.count) == 0
    }
    return isEqual ?? text.utf8.elementsEqual(bytes) ? text : nil
  }

  private func conversion(from charset: String) -> Iconv? {
    if let conversion = conversions[charset] { return conversion }
    if conversions.count == Self.limit { conversions = [:] }
    let conversion = Iconv(charset: charset)
    conversions[charset] = conversion
    return conversion
  }

  /// What the C library calls a charset; `nil` if valid UTF-8 will do.
  ///
  /// Programs mean the larger charset of their platform where they name the smaller one of a
  /// standard.
  ///
  /// - SeeAlso: WHATWG Encoding, section 4.2.
  private static func conversionName(of charset: String) -> String? {
    switch charset.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii", "ansi", "": nil
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1": "windows-1252"
    case "iso-8859-9": "windows-1254"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji": "CP932"
    case "gb2312", "gbk": "GB18030"
    case "ks_c_5601-1987", "euc-kr": "CP949"
    case "x-mac-roman", "macroman": "MACINTOSH"
    default: charset
    }
  }
}
