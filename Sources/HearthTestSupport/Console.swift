public import Foundation

/// A terminal that remembers what was printed to it.
///
/// A class behind a lock, because commands may print from anywhere.
public final class Console: @unchecked Sendable {
  private let lock = NSLock()
  private var results = Data()
  private var diagnostics: [String] = []

  public init() {}

  public func write(_ bytes: UnsafeRawBufferPointer) {
    lock.withLock { results.append(contentsOf: bytes) }
  }

  public func diagnose(_ line: String) {
    lock.withLock { diagnostics.append(line) }
  }

  /// The results, byte for byte.
  public var data: Data {
    lock.withLock { results }
  }

  /// The results as text.
  public var text: String {
    String(decoding: data, as: UTF8.self)
  }

  /// What went to standard error, a line each.
  public var errors: [String] {
    lock.withLock { diagnostics }
  }
}
