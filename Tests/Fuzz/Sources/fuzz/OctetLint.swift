/// What no reader checks of a card that was written: its octets.
///
/// - SeeAlso: RFC 6350, sections 3.1 and 3.2.
enum OctetLint {
  private static let lineLimit = 75

  /// What is wrong with the first line that isn't as it ought to be.
  static func fault(in octets: [UInt8]) -> String? {
    var rest = octets[...]
    guard rest.starts(with: "BEGIN:VCARD\r\nVERSION:".utf8) else { return "no beginning" }
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end]
      guard line.last == 0x0D else { return "a bare LF" }
      if let fault = fault(inLine: line.dropLast()) { return fault }
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty, octets.suffix(11).elementsEqual("END:VCARD\r\n".utf8) else {
      return "no end"
    }
    return nil
  }

  private static func fault(inLine line: ArraySlice<UInt8>) -> String? {
    if line.count > lineLimit { return "a line of \(line.count) octets" }
    if line.contains(where: isControl) { return "a control character" }
    // A scalar that a fold splits is broken on both of its lines.
    if String(validating: line, as: UTF8.self) == nil { return "a broken scalar" }
    if !line.starts(with: " ".utf8), !hasName(line) { return "a name that is none" }
    return nil
  }

  /// Whether what stands before a line's value and parameters, if they begin on it, is a name.
  private static func hasName(_ line: ArraySlice<UInt8>) -> Bool {
    line.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }.allSatisfy { octet in
      let scalar = Unicode.Scalar(octet)
      return scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar == "-" || scalar == "."
    }
  }

  /// A tab is none: prose may hold it.
  private static func isControl(_ octet: UInt8) -> Bool {
    octet < 0x20 && octet != 0x09 || octet == 0x7F
  }
}
