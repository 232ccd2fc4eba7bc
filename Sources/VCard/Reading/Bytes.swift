/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// An ASCII letter in lower case; any other byte as it is.
func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// Whether `bytes` are the ASCII text `word`, which is in lower case, in any case.
func isWord(_ bytes: some Collection<UInt8>, _ word: StaticString) -> Bool {
  word.withUTF8Buffer { letters in
    bytes.count == letters.count && zip(bytes, letters).allSatisfy { lowercased($0) == $1 }
  }
}

/// `bytes` without the blanks at both ends.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var range = bytes.startIndex..<bytes.endIndex
  while let first = range.first, isBlank(bytes[first]) { range = range.dropFirst() }
  while let last = range.last, isBlank(bytes[last]) { range = range.dropLast() }
  return UnsafeBufferPointer(rebasing: bytes[range])
}
