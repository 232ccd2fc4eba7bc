import HearthDomain
import HearthInterchange
import Testing

/// What a message to a mail program looks like on the wire.
@Suite struct OutgoingMailTests {
  @Test func plainMessageGoesOutAsItIs() {
    #expect(
      text(mail("Our call", "Hi Dana,\n\nI waited."))
        == """
        From: Alex Poe <alex@example.com>
        To: Dana Doe <dana@example.org>
        Subject: Our call
        Date: Sun, 03 May 2026 14:05:00 +0100
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit
        X-Unsent: 1

        Hi Dana,

        I waited.

        """.replacing("\n", with: "\r\n"))
  }

  @Test("The zone has its sign", arguments: [(-12_600, "-0330"), (0, "+0000"), (20_700, "+0545")])
  func zone(offset: Int, written: String) {
    var message = mail("a", "b")
    message.secondsFromUTC = offset
    #expect(text(message).contains(" \(written)\r\n"))
  }

  @Test func nameAndSubjectThatAreNotASCIIAreEncoded() {
    var message = mail("Grüße aus Köln: der Vortrag über Datenbanken, von dem ich sprach", "Hallo")
    message.recipients = [.init(name: "José Núñez", address: "jose@example.org")]
    let header = text(message)
    #expect(header.contains("To: =?UTF-8?Q?Jos=C3=A9_N=C3=BA=C3=B1ez?= <jose@example.org>\r\n"))
    let words = header.split(separator: "\r\n").filter { $0.contains("=?UTF-8?Q?") }
      .flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("=?") }
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
    #expect(
      words.dropFirst().map { decoded(String($0)) }.joined()
        == "Grüße aus Köln: der Vortrag über Datenbanken, von dem ich sprach")
  }

  @Test func nameWithMarksIsQuoted() {
    var message = mail("a", "b")
    message.recipients = [.init(name: "Doe, Dana \"D\"", address: "dana@example.org")]
    #expect(text(message).contains("To: \"Doe, Dana \\\"D\\\"\" <dana@example.org>\r\n"))
  }

  @Test func noHeaderFieldCanBeSlippedIn() {
    var message = mail("Hello\r\nBcc: eve@example.com", "b")
    message.sender.name = "Alex\nX-Evil: 1"
    let lines = text(message).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.hasPrefix("Bcc:") || $0.hasPrefix("X-Evil:") })
    #expect(!text(message).replacing("\r\n", with: "").contains("\n"))
  }

  @Test func longAndForeignLinesAreQuotedPrintable() {
    let long = String(repeating: "word and ", count: 30) + "é=ü "
    let message = text(mail("a", "Hi,\n" + long))
    let body = message.split(separator: "\r\n\r\n", maxSplits: 1)[1]
    #expect(message.contains("Content-Transfer-Encoding: quoted-printable\r\n"))
    #expect(body.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(!body.contains(" \r\n"))
    let joined = body.replacing("=\r\n", with: "")
    #expect(decoded(quotedPrintable: String(joined)) == "Hi,\r\n" + long + "\r\n")
  }

  @Test func subjectOfManyWordsIsFolded() {
    let subject = (1...40).map { "word\($0)" }.joined(separator: " ")
    let lines = text(mail(subject, "b")).split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    let unfolded = text(mail(subject, "b")).replacing("\r\n ", with: " ")
    #expect(unfolded.contains("Subject: \(subject)\r\n"))
  }

  @Test func linkOpensTheSameMessage() {
    let url = MailtoURL(
      to: "dana+jobs@example.org", subject: "Q&A: 100 %", body: "Hi Dana,\n\ngrüße?")
    #expect(
      url.description
        == "mailto:dana+jobs@example.org?subject=Q%26A%3A%20100%20%25"
        + "&body=Hi%20Dana%2C%0D%0A%0D%0Agr%C3%BC%C3%9Fe%3F")
  }

  private func mail(_ subject: String, _ body: String) -> OutgoingMail {
    OutgoingMail(
      from: .init(name: "Alex Poe", address: "alex@example.com"),
      to: [.init(name: "Dana Doe", address: "dana@example.org")], subject: subject, body: body,
      date: Instant(unixSeconds: 1_777_813_500), secondsFromUTC: 3600)
  }

  private func text(_ mail: OutgoingMail) -> String { String(decoding: mail.bytes, as: UTF8.self) }

  /// The text of an encoded word.
  private func decoded(_ word: String) -> String {
    decoded(
      quotedPrintable: String(word.dropFirst("=?UTF-8?Q?".count).dropLast(2))
        .replacing("_", with: " "))
  }

  private func decoded(quotedPrintable text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      bytes.append(UInt8(digits, radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
