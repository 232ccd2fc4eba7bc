#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A conversion to UTF-8 by the C library.
final class Iconv {
  /// What is made of bytes that the charset doesn't have.
  enum Leniency {
    /// Nothing: the whole is no text then.
    case strict
    /// U+FFFD for each.
    case replacing
  }

  private let descriptor: iconv_t

  /// `nil` if the C library doesn't know `charset`.
  init?(charset: String) {
    // Nothing that the C library would take for options or for a path.
    let isName = charset.utf8.allSatisfy { byte in
      isLetter(byte) || isDigit(byte) || "_.:-".utf8.contains(byte)
    }
    guard isName, !charset.isEmpty, let descriptor = iconv_open("UTF-8", charset),
      Int(bitPattern: descriptor) != -1
    else { return nil }
    self.descriptor = descriptor
  }

  deinit {
    iconv_close(descriptor)
  }

  /// `bytes` as text; `nil` if they aren't all in the charset and the conversion is strict.
  func text(of bytes: UnsafeBufferPointer<UInt8>, _ leniency: Leniency) -> String? {
    iconv(descriptor, nil, nil, nil, nil)
    var utf8: [UInt8] = []
    utf8.reserveCapacity(2 * bytes.count)
    var rest = bytes
    while let fault = convert(&rest, to: &utf8) {
      if fault == E2BIG { continue }
      guard leniency == .replacing, !rest.isEmpty else { return nil }
      utf8 += "\u{FFFD}".utf8
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst())
    }
    // Some charsets hold a letter back for the accent that may follow.
    _ = convert(nil, nil, to: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Converts as much of `rest` as it can, and returns the number of the fault that ended it.
  private func convert(_ rest: inout UnsafeBufferPointer<UInt8>, to utf8: inout [UInt8]) -> Int32? {
    guard !rest.isEmpty else { return nil }
    return UnsafeMutableBufferPointer(mutating: rest).withMemoryRebound(to: CChar.self) { chars in
      var input = chars.baseAddress
      var left = chars.count
      let fault = convert(&input, &left, to: &utf8)
      rest = UnsafeBufferPointer(rebasing: rest.suffix(left))
      return fault
    }
  }

  private func convert(
    _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ left: UnsafeMutablePointer<Int>?,
    to utf8: inout [UInt8]
  ) -> Int32? {
    var fault: Int32?
    let piece = [CChar](unsafeUninitializedCapacity: 1024) { buffer, count in
      var output = buffer.baseAddress
      var room = buffer.count
      if iconv(descriptor, input, left, &output, &room) == -1 { fault = errno }
      count = buffer.count - room
    }
    utf8 += piece.lazy.map { UInt8(bitPattern: $0) }
    return fault
  }
}
