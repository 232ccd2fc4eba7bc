public import HearthDomain

/// A message to hand to a mail program: plain text, from one mailbox to others.
///
/// - SeeAlso: RFC 5322; RFC 2045 for the body, RFC 2047 for what is not ASCII in the header.
public struct OutgoingMail: Hashable, Sendable {
  public var sender: Mailbox
  public var recipients: [Mailbox]
  public var subject: String
  public var body: String
  public var date: Instant
  /// How far the clock that ``date`` is written by is ahead of UTC.
  public var secondsFromUTC: Int

  public init(
    from sender: Mailbox, to recipients: [Mailbox], subject: String, body: String, date: Instant,
    secondsFromUTC: Int = 0
  ) {
    self.sender = sender
    self.recipients = recipients
    self.subject = subject
    self.body = body
    self.date = date
    self.secondsFromUTC = secondsFromUTC
  }

  /// An address, and whose it is.
  public struct Mailbox: Hashable, Sendable {
    public var name: String?
    public var address: String

    public init(name: String? = nil, address: String) {
      self.name = name
      self.address = address
    }
  }

  /// The whole message, its lines ended by CR LF.
  ///
  /// `X-Unsent` has some mail programs open it to be written on and sent, rather than as received.
  public var bytes: [UInt8] {
    let encoding = BodyEncoding(body)
    let fields = [
      HeaderField("From", mailboxes: [sender]), HeaderField("To", mailboxes: recipients),
      HeaderField("Subject", text: subject), HeaderField("Date", words: [dateTime]),
      HeaderField("MIME-Version", words: ["1.0"]),
      HeaderField("Content-Type", words: ["text/plain;", "charset=utf-8"]),
      HeaderField("Content-Transfer-Encoding", words: [encoding.name]),
      HeaderField("X-Unsent", words: ["1"]),
    ]
    return Array((fields.map(\.folded).joined() + "\r\n" + encoding.encoded).utf8)
  }

  /// Such as `Sun, 03 May 2026 14:05:00 +0100`.
  private var dateTime: String {
    let local = date.unixSeconds + Int64(secondsFromUTC)
    let day = Day(of: date, secondsFromUTC: secondsFromUTC)
    let seconds = local - day.start
    let (year, month, dayOfMonth) = day.components
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let monthName = Self.months[month - 1]
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { digits($0, 2) }
    let minutes = abs(secondsFromUTC) / 60
    let zone =
      (secondsFromUTC < 0 ? "-" : "+") + digits(Int64(minutes / 60 * 100 + minutes % 60), 4)
    return "\(weekday), \(digits(Int64(dayOfMonth), 2)) \(monthName) \(digits(Int64(year), 4)) "
      + time.joined(separator: ":") + " " + zone
  }

  private func digits(_ number: Int64, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
