import ContentLine

/// A card on the way from its lines to its properties.
struct CardReading {
  /// The version in whose syntax the properties are given.
  let version: VCardVersion
  private(set) var faults: CardFaults
  private let decoder: TextDecoder
  private let values: ValueReader
  private var lines: FoldedLines
  /// Whether the last line may be incomplete.
  private let isCutOff: Bool

  init(
    _ lines: FoldedLines, isCutOff: Bool, _ declared: DeclaredVersion.Number?,
    _ faults: CardFaults, _ decoder: TextDecoder
  ) {
    self.lines = lines
    self.isCutOff = isCutOff
    self.faults = faults
    self.decoder = decoder
    values = ValueReader(declared: declared, decoder: decoder)
    version = declared == .v4 ? .v4 : .v3
  }

  /// The next property; `nil` after the last, and instead of one that is cut off.
  ///
  /// `joined` is room for a line that stands on several, `heads` are those that were read before.
  mutating func takeProperty(_ joined: inout [UInt8], _ heads: inout HeadCache) -> VCardProperty? {
    var before = lines
    while let start = lines.takeContentLine(unfolded: &joined), !endsCutOff {
      let line = lines[start.range]
      let read =
        joined.isEmpty
        ? head(of: line, at: start.number, &heads)
        : joined.withUnsafeBufferPointer { head(of: $0, at: start.number, &heads) }
      guard let (head, length) = read, head.role != .frame else {
        before = lines
        continue
      }
      if head.role == .agent, let agent = nestedCard(of: line, in: head) {
        return endsCutOff ? nil : agent
      }
      join(head, length, line, from: before, &joined)
      if endsCutOff { return nil }
      let made =
        joined.isEmpty
        ? property(head, line, from: length + 1, at: start.number)
        : joined.withUnsafeBufferPointer { property(head, $0, from: length + 1, at: start.number) }
      if let made { return made }
      before = lines
    }
    return nil
  }

  /// Whether what was taken last goes on to the last line, which is cut off.
  private var endsCutOff: Bool { isCutOff && lines.nextLine == nil }

  /// The head of `line` and how long it is; `nil` with a fault if it has none.
  private mutating func head(
    of line: UnsafeBufferPointer<UInt8>, at number: Int, _ heads: inout HeadCache
  ) -> (PropertyHead, length: Int)? {
    guard let length = ContentLineHead.length(in: line) else {
      faults.add("has a line without a colon", line: number)
      return nil
    }
    do throws(ContentLineHead.Fault) {
      let bytes = UnsafeBufferPointer(rebasing: line[..<length])
      return (try heads.head(bytes, in: version, decoder), length)
    } catch {
      switch error {
      case .badName: faults.add("has a line that begins with no property's name", line: number)
      case .tooManyParameters:
        faults.add(
          "has a line with more than \(ContentLineHead.parameterLimit) parameters", line: number)
      }
      return nil
    }
  }

  /// Puts the lines together over which a value is spread in another way than by folds.
  private mutating func join(
    _ head: PropertyHead, _ length: Int, _ line: UnsafeBufferPointer<UInt8>,
    from before: FoldedLines, _ joined: inout [UInt8]
  ) {
    switch head.encoding {
    case .none: break
    case .quotedPrintable:
      lines = before
      joined = SoftBreaks(takingFrom: &lines, headLength: length).joined()
    case .base64:
      while let more = takeBase64() {
        if joined.isEmpty { joined += line }
        joined += more
      }
    }
  }

  /// The next line if it goes on with base64, though in the first column.
  private mutating func takeBase64() -> [UInt8]? {
    guard let next = lines.nextLine, Base64.mayContinue(lines[next.range]) else { return nil }
    // Folded, it may turn out to be a property.
    var ahead = lines
    var line: [UInt8] = []
    _ = ahead.takeContentLine(unfolded: &line)
    if line.isEmpty { line += lines[next.range] }
    guard line.withUnsafeBufferPointer(Base64.mayContinue) else { return nil }
    lines = ahead
    return line
  }

  /// The property of a line; `nil` with a fault if it could not be written as it is.
  private mutating func property(
    _ head: PropertyHead, _ line: UnsafeBufferPointer<UInt8>, from valueStart: Int, at number: Int
  ) -> VCardProperty? {
    let value = values.value(UnsafeBufferPointer(rebasing: line[valueStart...]), of: head)
    if let remark = value.remark { faults.addOnce(remark, line: number) }
    let property = VCardProperty(
      head.name, parameters: value.parameters, rawValue: value.rawValue, group: head.group)
    guard head.role == .agent, property.isBareCardMark else { return property }
    faults.add("has an AGENT that begins a card, which doesn't follow", line: number)
    return nil
  }

  /// The `AGENT` of vCard 2.1 that `line` begins, its card as one text.
  private mutating func nestedCard(
    of line: UnsafeBufferPointer<UInt8>, in head: PropertyHead
  ) -> VCardProperty? {
    guard let card = NestedCard(agent: line)?.take(from: &lines) else { return nil }
    let text = card.withUnsafeBufferPointer { decoder.text(of: $0, in: head.charset).text }
    return VCardProperty(head.name, parameters: head.parameters, .text(text), group: head.group)
  }
}
