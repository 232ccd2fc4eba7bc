/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// Whether a byte is a letter of ASCII.
func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// Whether a byte is a digit of ASCII.
func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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

/// What a hexadecimal digit stands for; `nil` if `byte` is none.
func hexValue(of byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
