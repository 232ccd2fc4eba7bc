import Foundation

/// Elements that are made on a thread of its own while those before them are used.
///
/// They come in the order in which they were made, and what making one throws is thrown in its place. Only
/// so much waits to be used, whatever the number of elements. All but the last are freed by the thread that
/// made them: memory that one thread takes and another gives back has the two wait for each other. The
/// thread ends with this value, or at the end.
public final class ReadAhead<Element: Sendable> {
  private let handover = Handover<Element>()
  /// What was handed over, and the place in it of the next one.
  private var batch: [Element] = []
  private var place = 0
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
    if place == batch.count, !isAtEnd {
      isAtEnd = true
      batch = try handover.take(handingBack: &batch)
      place = 0
      isAtEnd = batch.isEmpty
    }
    guard place < batch.count else { return nil }
    defer { place += 1 }
    return batch[place]
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

  /// The next elements; none at the end.
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
    return .success(batch)
  }
}

/// Where one thread leaves what another takes; the condition guards what it holds.
private final class Handover<Element: Sendable>: @unchecked Sendable {
  typealias Batch = Result<[Element], any Error>

  private static var depth: Int { 4 }

  private let condition = NSCondition()
  private var batches: [Batch] = []
  private var spent: [[Element]] = []
  private var isEnded = false

  /// Leaves a batch once there is room, and frees those that were used; returns whether another is wanted.
  func put(_ batch: Batch) -> Bool {
    // They are freed here, where nobody waits for the lock.
    let (isWanted, _) = condition.withLock {
      while batches.count == Self.depth, !isEnded { condition.wait() }
      batches.append(batch)
      condition.signal()
      defer { spent = [] }
      guard !isEnded, case .success(let elements) = batch else { return (false, spent) }
      return (!elements.isEmpty, spent)
    }
    return isWanted
  }

  /// Takes the next batch, and leaves the one before it to be freed, of which nothing stays in `used`.
  func take(handingBack used: inout [Element]) throws -> [Element] {
    try condition.withLock {
      spent.append(used)
      used = []
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
