#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Where `byte` first stands in the range.
@inline(__always)
func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
  guard let base = bytes.baseAddress, !range.isEmpty,
    let found = memchr(base + range.lowerBound, Int32(byte), range.count)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}
