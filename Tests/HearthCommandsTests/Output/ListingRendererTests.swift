import Foundation
import HearthDomain
import Testing

@testable import HearthCommands

@Suite struct ListingRendererTests {
  @Test(
    "An empty result is quiet",
    arguments: [
      (OutputFormat.table, ""), (.json, "[]\n"), (.jsonl, ""), (.csv, "id,name,score,uid\r\n"),
      (.tsv, "id\tname\tscore\tuid\n"), (.ids, ""),
    ])
  func emptyResult(format: OutputFormat, expected: String) {
    #expect(Listing.people([]).rendered(format) == expected)
  }

  @Test(
    "Every format says the same",
    arguments: [
      (OutputFormat.table, "ID  NAME  SCORE\n 7  Zoë    0.63\n"),
      (
        .json,
        """
        [
          {
            "id": 7,
            "name": "Zoë",
            "parts": {
              "name": "Zoë"
            },
            "score": 0.625,
            "uid": "uid-7"
          }
        ]

        """
      ),
      (
        .jsonl,
        #"{"id":7,"name":"Zoë","parts":{"name":"Zoë"},"score":0.625,"uid":"uid-7"}"# + "\n"
      ),
      (.csv, "id,name,score,uid\r\n7,Zoë,0.625,uid-7\r\n"),
      (.tsv, "id\tname\tscore\tuid\n7\tZoë\t0.625\tuid-7\n"),
      (.ids, "7\n"),
    ])
  func oneRow(format: OutputFormat, expected: String) {
    #expect(Listing.people([(7, "Zoë", 0.625)]).rendered(format) == expected)
  }

  static let hostile = "\u{1B}]0;x\u{7}a\nb\u{202E}c\td"
  static let formula = "=cmd|' /C calc'!A0"

  @Test(
    "What came from outside is inert",
    arguments: [
      (OutputFormat.table, hostile, "TEXT\n]0;xa bc d\n"),
      (.json, hostile, "[\n  {\n    \"text\": \"\\u001B]0;x\\u0007a\\nb\\u202Ec\\td\"\n  }\n]\n"),
      (.jsonl, hostile, "{\"text\":\"\\u001B]0;x\\u0007a\\nb\\u202Ec\\td\"}\n"),
      (.csv, hostile, "text\r\n\"]0;xa\nbc\td\"\r\n"),
      (.tsv, hostile, "text\n]0;xa bc d\n"),
      (.ids, hostile, "]0;xa bc d\n"),
      (.table, formula, "TEXT\n\(formula)\n"),
      (.json, formula, "[\n  {\n    \"text\": \"\(formula)\"\n  }\n]\n"),
      (.csv, formula, "text\r\n'\(formula)\r\n"),
      (.tsv, formula, "text\n'\(formula)\n"),
    ])
  func hostileCell(format: OutputFormat, text: String, expected: String) {
    #expect(Listing.single(text).rendered(format) == expected)
  }

  @Test(
    "Cells that a spreadsheet would run are defused",
    arguments: [
      ("+44 20 7946 0001", "'+44 20 7946 0001"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\n=1\""), ("\u{1B}=1", "'=1"), ("'=1", "''=1"),
      ("it's", "it's"), ("'tis", "'tis"), ("a=b", "a=b"),
    ])
  func defusedCell(text: String, expected: String) {
    #expect(Listing.single(text).rendered(.csv) == "text\r\n\(expected)\r\n")
  }

  @Test(
    "Cells are quoted as RFC 4180 wants",
    arguments: [
      ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\r\nb", "\"a\nb\""),
      ("\"\u{301},", "\"\"\"\u{301},\""), ("a;b", "a;b"),
    ])
  func quotedCell(text: String, expected: String) {
    let written = Listing.single(text).rendered(.csv)
    #expect(written.unicodeScalars.elementsEqual("text\r\n\(expected)\r\n".unicodeScalars))
  }

  @Test func numbersOfCellsStayNumbers() {
    let listing = Listing(
      columns: [Column("n"), Column("x"), Column("flag"), Column("none"), Column("tags")],
      rows: [[.int(-3), .number(-0.5), .flag(true), .day(nil), .list(["a", "=b"])]])

    #expect(listing.rendered(.csv) == "n,x,flag,none,tags\r\n-3,-0.5,true,,a; =b\r\n")
    #expect(listing.rendered(.ids) == "")
  }

  @Test func listingIsAnArrayOfObjects() {
    let json = Listing.people([(7, "Zoë", 0.5)]).json

    #expect(
      json == [["id": 7, "name": "Zoë", "parts": ["name": "Zoë"], "score": 0.5, "uid": "uid-7"]])
  }

  @Test(
    "Numbers are rounded for people",
    arguments: [
      (0.625, 2, "0.63"), (-0.001, 2, "0.00"), (12.5, 0, "13"), (.infinity, 2, "inf"),
      (1e300, 2, "1e+300"),
    ] as [(Double, Int, String)])
  func roundedNumber(number: Double, decimals: Int, expected: String) {
    #expect(Cell.number(number, decimals: decimals) == Cell(.double(number), text: expected))
  }

  @Test func instantsAreUTCForMachinesAndLocalForPeople() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Dublin"))
    let listing = Listing(
      columns: [Column("last_touch_at", "LAST TOUCH")],
      rows: [[.instant(Instant(unixSeconds: 1_777_813_500), in: zone)]])

    #expect(listing.rendered(.table) == "LAST TOUCH\n2026-05-03 14:05\n")
    #expect(listing.rendered(.csv) == "last_touch_at\r\n2026-05-03T13:05:00Z\r\n")
  }
}
