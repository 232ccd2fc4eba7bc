import Foundation

/// A value that is worked out on a thread of its own until somebody asks for it.
///
/// The condition guards what was worked out.
final class Meanwhile<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var result: Value?

  /// Begins to work out what `make` returns.
  init(_ make: @escaping @Sendable () -> Value) {
    Thread.detachNewThread { [self] in
      let value = make()
      condition.withLock {
        result = value
        condition.broadcast()
      }
    }
  }

  /// The value if there is one yet.
  var ready: Value? { condition.withLock { result } }

  /// The value, as soon as there is one.
  var value: Value {
    condition.withLock {
      while true {
        if let result { return result }
        condition.wait()
      }
    }
  }
}
