import Foundation
import HearthDomain
import HearthInterchange
import Testing

/// Random numbers that are the same in every run: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Hands out bytes in pieces of random size, as a pipe does.
struct ChunkedSource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let largest: Int
  private var random: SeededRandom

  init(_ bytes: [UInt8], largest: Int = .max, seed: UInt64 = 1) {
    rest = bytes[...]
    self.largest = largest
    random = SeededRandom(seed: seed)
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let most = min(buffer.count, rest.count, largest)
    guard most > 0 else { return 0 }
    let count = Int.random(in: 1...most, using: &random)
    buffer.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }
}

/// Hands out a piece of text over and over: a file larger than anybody wants in memory.
struct RepeatingSource: ByteSource {
  let head: [UInt8]
  let unit: [UInt8]
  let tail: [UInt8]
  let unitCount: Int
  var position = 0

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let total = head.count + unit.count * unitCount + tail.count
    let count = min(buffer.count, total - position)
    for offset in 0..<count { buffer[offset] = byte(at: position + offset) }
    position += count
    return count
  }

  private func byte(at position: Int) -> UInt8 {
    if position < head.count { return head[position] }
    let inner = position - head.count
    if inner < unit.count * unitCount { return unit[inner % unit.count] }
    return tail[inner - unit.count * unitCount]
  }
}

/// What a reader came upon, in a form that tests compare.
enum Found: Hashable, CustomStringConvertible {
  case record(Int, [String])
  case skipped(Int, String)

  var description: String {
    switch self {
    case .record(let line, let fields): "\(line): \(fields)"
    case .skipped(let line, let reason): "\(line): skipped, \(reason)"
    }
  }
}

extension CSVReader {
  init(_ text: String) throws {
    try self.init(ChunkedSource(Array(text.utf8)))
  }

  /// Everything that is left.
  mutating func all() throws -> [Found] {
    var found: [Found] = []
    while let row = try next() {
      switch row {
      case .record: found.append(.record(record.line, (0..<record.count).map { record[$0] }))
      case .skipped(let row): found.append(.skipped(row.line, row.reason))
      }
    }
    return found
  }
}

extension ImportRow {
  var draft: Draft? {
    if case .draft(let draft) = self { draft } else { nil }
  }

  var skipped: SkippedRow? {
    if case .skipped(let row) = self { row } else { nil }
  }
}
