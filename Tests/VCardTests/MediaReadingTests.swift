import Testing
import VCard

@Suite struct MediaReadingTests {
  /// The first bytes of a GIF, long enough to be folded.
  static let data = Array("GIF89a".utf8) + (0..<90).map { UInt8($0) }
  static let base64 =
    "R0lGODlhAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v"
    + "MDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZ"

  @Test(
    "Base64 is read in every spelling",
    arguments: [
      ("3.0", "PHOTO;ENCODING=b;TYPE=GIF:"), ("3.0", "PHOTO;TYPE=GIF;ENCODING=BASE64:"),
      ("2.1", "PHOTO;GIF;BASE64:"), ("2.1", "PHOTO;ENCODING=BASE64;TYPE=GIF:"),
      ("2.1", "PHOTO;GIF;ENCODING=B:"), ("3.0", "PHOTO;VALUE=URI:data:image/gif;base64,"),
      ("3.0", #"PHOTO;VALUE=URI:data:image/gif\;base64\,"#),
      ("3.0", "PHOTO;TYPE=GIF;VALUE=URI:"), ("3.0", "PHOTO;TYPE=GIF:"),
      (nil, "PHOTO;TYPE=GIF;ENCODING=b;VALUE=binary:"),
    ])
  func spellings(version: String?, head: String) throws {
    let photo = try property(version, head + Self.base64)
    #expect(photo.rawValue == Self.base64)
    #expect(
      Set(photo.parameters) == [VCardParameter("ENCODING", "b"), VCardParameter("TYPE", "GIF")])
    #expect(photo.data == Self.data)
    #expect(photo.mediaType == "image/gif")
  }

  @Test(
    "Lines of base64 belong together, whatever holds them together",
    arguments: [
      // Where the first line breaks, what begins the next ones, what ends the last.
      (0, " ", ""), (0, "  ", ""), (20, " ", ""), (20, "\t", ""), (0, "", "\r\n"), (20, "", "\r\n"),
      (20, "", ""), (0, " ", "\r\n"), (20, "  ", " \r\n"),
    ])
  func lines(first: Int, start: String, end: String) throws {
    let rest = Self.base64.dropFirst(first)
    let lines = stride(from: 0, to: rest.count, by: 30).map {
      start + rest.dropFirst($0).prefix(30)
    }
    let text = cardText(
      "2.1", "FN:A",
      "PHOTO;ENCODING=BASE64;TYPE=GIF:\(Self.base64.prefix(first))\r\n"
        + lines.joined(separator: "\r\n") + end, "TEL:1")
    let card = try #require(try cards(in: text).first)
    #expect(card.card.properties.map(\.name) == ["FN", "PHOTO", "TEL"])
    #expect(card.card.properties[1].rawValue == Self.base64)
    #expect(card.faults.isEmpty)
  }

  @Test func cropRectanglesStay() throws {
    let rectangle = "ABClipRect_1&0&0&320&320&LQ8aRyq1qGUNDDdP2pjS/A=="
    let photo = try property(
      "3.0", "PHOTO;X-ABCROP-RECTANGLE=\(rectangle);ENCODING=b;TYPE=GIF:\(Self.base64)")
    #expect(photo.parameters.first == VCardParameter("X-ABCROP-RECTANGLE", rectangle))
  }

  @Test("Broken base64 stays as it is", arguments: ["R0lG:ODlh", "R0lGO", "R0=lG", "R0 lGÖD"])
  func broken(data: String) throws {
    let card = try #require(try cards(in: cardText("2.1", "PHOTO;BASE64:\(data)")).first)
    #expect(
      card.card.properties
        == [VCardProperty("PHOTO", parameters: [VCardParameter("ENCODING", "b")], rawValue: data)])
    #expect(card.faults.map(\.reason) == ["has data that is not base64"])
    #expect(card.card.properties[0].data == nil)
  }

  @Test(
    "Addresses of media stay as they are",
    arguments: [
      ("3.0", "PHOTO;VALUE=uri:http://example.com/a.jpg"),
      ("4.0", "PHOTO:http://example.com/a.jpg"),
      ("4.0", "PHOTO:data:image/gif;base64,R0lGODlh"), ("3.0", "PHOTO:"),
    ])
  func addresses(version: String, line: String) throws {
    let photo = try property(version, line)
    #expect(
      String(decoding: written(VCard(.v4, [photo])), as: UTF8.self).contains("\r\n\(line)\r\n"))
  }

  @Test func dataOf40IsRead() throws {
    let photo = try property("4.0", "PHOTO:data:image/gif;base64,\(Self.base64)")
    #expect(photo.data == Self.data)
    #expect(photo.mediaType == "image/gif")
    let key = try property("4.0", "KEY:data:text/plain;charset=us-ascii,a%2Cb%zz")
    #expect(key.data == Array("a,b%zz".utf8))
    #expect(key.mediaType == "text/plain")
  }

  @Test(
    "The media type is told by the data, else by what is said of it",
    arguments: [
      ("PHOTO;TYPE=JPEG;ENCODING=b:iVBORw0KGgoAAAAN", "image/png"),
      ("PHOTO;TYPE=BMP;ENCODING=b:Qk0=", "image/bmp"),
      ("PHOTO;TYPE=image/webp;ENCODING=b:UklGRg==", "image/webp"),
      ("PHOTO;TYPE=HOME;ENCODING=b:AAAA", nil), ("SOUND;TYPE=BASIC;ENCODING=b:AAAA", "audio/basic"),
      ("KEY;TYPE=PGP;ENCODING=b:AAAA", "application/pgp-keys"),
      ("KEY;MEDIATYPE=application/pgp-keys:https://example.com/key", "application/pgp-keys"),
    ])
  func mediaTypes(line: String, type: String?) throws {
    #expect(try property("3.0", line).mediaType == type)
  }
}
