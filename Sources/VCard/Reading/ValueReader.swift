import ContentLine

/// Makes a value of the tree of one that was read.
struct ValueReader {
  struct Value {
    var rawValue = ""
    var parameters: [VCardParameter]
    /// What is odd about it, in words that go on from "the card".
    var remark: String?
  }

  private let declared: DeclaredVersion.Number?
  private let decoder: TextDecoder

  init(declared: DeclaredVersion.Number?, decoder: TextDecoder) {
    self.declared = declared
    self.decoder = decoder
  }

  func value(_ bytes: UnsafeBufferPointer<UInt8>, of head: PropertyHead) -> Value {
    var value = Value(parameters: head.parameters)
    switch head.encoding {
    case .none: readPlain(bytes, of: head, to: &value)
    case .quotedPrintable: readQuotedPrintable(bytes, of: head, to: &value)
    case .base64: readBase64(bytes, to: &value)
    }
    leaveOutControls(of: &value)
    switch head.role {
    case .media where declared != .v4:
      InlineMedia.normalize(&value, isKey: head.name.isSame(as: "KEY"))
    case .position where declared == .v2: value.rawValue = OldPosition.upgraded(value.rawValue)
    default: break
    }
    return value
  }

  /// Leaves out what may not stand in a card, so that the value is what will be written.
  private func leaveOutControls(of value: inout Value) {
    let printable = escaped(value.rawValue, as: .verbatim)
    guard printable.utf8.count < value.rawValue.utf8.count else { return }
    value.rawValue = printable
    value.remark = value.remark ?? "has control characters, which were left out"
  }

  private func readPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, of head: PropertyHead, to value: inout Value
  ) {
    (value.rawValue, value.remark) = decoder.text(of: bytes, in: head.charset)
    guard declared == .v2 else { return }
    value.rawValue = OldValue.rewritten(
      value.rawValue.utf8.compactMap(OldValue.marked), as: head.syntax, knowsEscapes: false)
  }

  private func readQuotedPrintable(
    _ bytes: UnsafeBufferPointer<UInt8>, of head: PropertyHead, to value: inout Value
  ) {
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count)
    var shift = ShiftedText()
    QuotedPrintable.decode(bytes) { byte, isEncoded in
      shift.pass(byte)
      let isItself = isEncoded || shift.isInside
      if let byte = isItself ? OldValue.unmarked(byte) : OldValue.marked(byte) {
        marked.append(byte)
      }
    }
    let text: String
    (text, value.remark) = marked.withUnsafeBufferPointer {
      decoder.text(of: $0, in: head.charset)
    }
    value.rawValue = OldValue.rewritten(
      Array(text.utf8), as: head.syntax, knowsEscapes: declared == .v3 || declared == .v4)
  }

  /// Reads base64 without the blanks that some folds leave in it; what isn't base64 stays as it is.
  private func readBase64(_ bytes: UnsafeBufferPointer<UInt8>, to value: inout Value) {
    if Base64.isValid(bytes) {
      value.rawValue = String(decoding: bytes, as: UTF8.self)
      return
    }
    let text = escaped(decoder.text(of: bytes, in: nil).text, as: .verbatim)
    let joined = text.utf8.filter { !isBlank($0) }
    if joined.withUnsafeBufferPointer(Base64.isValid) {
      value.rawValue = String(decoding: joined, as: UTF8.self)
    } else {
      value.rawValue = text
      value.remark = "has data that is not base64"
    }
  }
}
