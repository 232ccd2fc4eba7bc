/// Hands on bytes without a byte order mark, those of UTF-16 as UTF-8.
///
/// UTF-16 is known by its mark, or by a zero beside the first character: text begins in ASCII. Bytes
/// of any other encoding pass as they are.
public final class TextSource {
  private let source: LineScanner.Source
  private var decoder: UTF16Decoder?
  private var hasBegun = false
  /// What was read but not handed on yet.
  private var pending: ArraySlice<UInt8> = []

  public init(_ source: @escaping LineScanner.Source) {
    self.source = source
  }

  /// Fills `buffer` from its start and returns how many bytes it wrote, 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if !hasBegun { try begin() }
    if pending.isEmpty {
      guard decoder != nil else { return try source(buffer) }
      try decodeMore()
    }
    let count = min(pending.count, buffer.count)
    buffer.copyBytes(from: pending.prefix(count))
    pending = pending.dropFirst(count)
    return count
  }

  /// Reads what tells the encoding.
  private func begin() throws {
    hasBegun = true
    var head: [UInt8] = []
    while head.count < 3, let more = try chunk(of: 3 - head.count) { head += more }
    switch (head.first, head.dropFirst().first, head.dropFirst(2).first) {
    case (0xEF, 0xBB, 0xBF): return
    case (0xFE, 0xFF, _), (0x00, _?, _): decoder = UTF16Decoder(isBigEndian: true)
    case (0xFF, 0xFE, _), (_?, 0x00, _): decoder = UTF16Decoder(isBigEndian: false)
    default: break
    }
    pending = decoder?.decode(head)[...] ?? head[...]
  }

  /// Decodes until there is something to hand on, or nothing is left.
  private func decodeMore() throws {
    while pending.isEmpty, let more = try chunk(of: 1 << 16) {
      pending = decoder?.decode(more)[...] ?? []
    }
    if pending.isEmpty { pending = decoder?.finish()[...] ?? [] }
  }

  /// Some bytes of the source, at most `size` and at least one; `nil` at the end.
  private func chunk(of size: Int) throws -> [UInt8]? {
    var count = 0
    let chunk = try [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = try source(UnsafeMutableRawBufferPointer(buffer))
      initialized = min(max(count, 0), size)
    }
    return chunk.isEmpty ? nil : chunk
  }
}
