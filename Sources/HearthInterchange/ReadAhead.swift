import Foundation

/// Elements that are made on a thread of its own while those before them are used.
///
/// They come in the order in which they were made, and what making one throws is thrown in its place. Only
/// so much waits to be used, whatever the number of elements. The thread ends with this value, or at
/// the end.
public final class ReadAhead<Element: Sendable> {
  private let handover = Handover<Element>()
  /// What was handed over, the next one last.
  private var batch: [Element] = []
  private var isAtEnd = false

  /// Begins to take from what `start` returns, where `nil` is the end; each element weighs about as many
  /// bytes as `weight` says.
  public init(
    weight: @escaping @Sendable (Element) -> Int,
    start: @escaping @Sendable () -> () throws -> Element?
  ) {
    let handover = handover
    Thread.detachNewThread {
      var maker = BatchMaker(next: start(), weight: weight)
      while handover.put(maker.batch()) {}
    }
  }

  deinit { handover.end() }

  /// The next element; `nil` after the last.
  ///
  /// - Throws: What making it threw; there is none after that.
  public func next() throws -> Element? {
    if batch.isEmpty, !isAtEnd {
      isAtEnd = true
      batch = try handover.take()
      isAtEnd = batch.isEmpty
    }
    return batch.popLast()
  }
}

/// Puts elements together: handing over every single one would cost more than many are worth.
private struct BatchMaker<Element: Sendable> {
  let next: () throws -> Element?
  let weight: (Element) -> Int
  /// What was thrown while a batch was begun already.
  private var fault: (any Error)?

  static var countLimit: Int { 64 }
  static var weightLimit: Int { 1 << 18 }

  init(next: @escaping () throws -> Element?, weight: @escaping (Element) -> Int) {
    self.next = next
    self.weight = weight
  }

  /// The next elements, the first one last; none at the end.
  mutating func batch() -> Result<[Element], any Error> {
    var batch: [Element] = []
    var total = 0
    do {
      if let fault { throw fault }
      while batch.count < Self.countLimit, total < Self.weightLimit, let element = try next() {
        batch.append(element)
        total += weight(element)
      }
    } catch  where !batch.isEmpty {
      fault = error
    } catch {
      return .failure(error)
    }
    batch.reverse()
    return .success(batch)
  }
}

/// Where one thread leaves what another takes; the condition guards what it holds.
private final class Handover<Element: Sendable>: @unchecked Sendable {
  typealias Batch = Result<[Element], any Error>

  private static var depth: Int { 4 }

  private let condition = NSCondition()
  private var batches: [Batch] = []
  private var isEnded = false

  /// Leaves a batch once there is room; returns whether another is wanted.
  func put(_ batch: Batch) -> Bool {
    condition.withLock {
      while batches.count == Self.depth, !isEnded { condition.wait() }
      batches.append(batch)
      condition.signal()
      guard !isEnded, case .success(let elements) = batch else { return false }
      return !elements.isEmpty
    }
  }

  func take() throws -> [Element] {
    try condition.withLock {
      while batches.isEmpty { condition.wait() }
      condition.signal()
      return batches.removeFirst()
    }.get()
  }

  /// Says that nothing is wanted any more.
  func end() {
    condition.withLock {
      isEnded = true
      condition.signal()
    }
  }
}
