// Reads every card of a file and writes it again, in pieces of 64 KB.
//
//   roundtrip FILE.vcf [OUTPUT]   # the output is /dev/null unless it is named, '-' is standard input
import Foundation
import VCard

let pieceSize = 1 << 16

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("roundtrip: \(message)\n".utf8))
  exit(1)
}

func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count >= 0 else { fail("cannot write") }
      rest = rest.dropFirst(count)
    }
  }
}

/// Everything that was read and written.
struct Tally {
  var cards = 0
  var properties = 0
  var bytes = 0
}

func convert(_ input: Int32, to output: Int32) throws -> Tally {
  var tally = Tally()
  var piece: [UInt8] = []
  var reader = VCardReader { read(input, $0.baseAddress, $0.count) }
  while let reading = try reader.next() {
    guard case .card(let read) = reading else { fail("a card was rejected: \(reading)") }
    VCardWriter.append(read.card, to: &piece)
    tally.cards += 1
    // `VERSION` is one, too.
    tally.properties += read.card.properties.count + 1
    guard piece.count >= pieceSize else { continue }
    writeAll(piece, to: output)
    tally.bytes += piece.count
    piece.removeAll(keepingCapacity: true)
  }
  writeAll(piece, to: output)
  tally.bytes += piece.count
  return tally
}

let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first else { fail("usage: roundtrip FILE.vcf [OUTPUT]") }
let input = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
let outputPath = arguments.dropFirst().first ?? "/dev/null"
let output = open(outputPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
guard input >= 0, output >= 0 else { fail("cannot open the files") }
let tally = try convert(input, to: output)
print("\(tally.cards) cards, \(tally.properties) properties, \(tally.bytes) bytes")
