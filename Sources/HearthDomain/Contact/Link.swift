import Foundation

/// A page of a contact's on the web.
public struct Link: Hashable, Sendable {
  /// What kind of page it is.
  public enum Kind: String, CaseIterable, Sendable {
    case linkedin
    case github
    case website
    case other
  }

  public var kind: Kind
  public var url: String

  public init(kind: Kind, url: String) {
    self.kind = kind
    self.url = url
  }

  /// The profile named by a LinkedIn handle such as `dana-doe`.
  public static func linkedIn(handle: String) -> Link {
    Link(kind: .linkedin, url: "https://www.linkedin.com/in/\(handle)")
  }

  /// The profile's handle in lower case, if this is a LinkedIn profile.
  public var linkedInHandle: String? {
    Self.linkedInHandle(in: url)
  }

  /// The handle that no two contacts have; `nil` for what is no LinkedIn profile.
  public var uniqueHandle: String? { kind == .linkedin ? linkedInHandle : nil }

  /// What tells the page from others: its handle, or its address however it is encoded.
  public var identity: String {
    linkedInHandle ?? url.withoutPercentEncoding
  }

  /// The handle in `…linkedin.com/in/HANDLE…` or `in/HANDLE`, in lower case and not encoded; else `nil`.
  public static func linkedInHandle(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let bytes = Array(text.lowercased().utf8)
    guard let start = handleStart(in: bytes) else { return nil }
    let handle = bytes[start...].prefix { !"/?#".utf8.contains($0) }
    guard !handle.isEmpty else { return nil }
    return String(decoding: handle, as: UTF8.self).withoutPercentEncoding.lowercased()
  }

  /// Where the handle begins in a profile's address in lower case, if it is one.
  private static func handleStart(in address: [UInt8]) -> Int? {
    for start in address.indices
    where address[start] == site[0] && address[start...].starts(with: site) {
      return isHostsEnd(address[..<start]) ? start + site.count : nil
    }
    return address.starts(with: "in/".utf8) ? 3 : nil
  }

  /// Whether a host of LinkedIn's may end what stands before `linkedin.com`, such as `https://ie.`.
  private static func isHostsEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return true }
    let path = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // The host is the first part, or comes right after two slashes.
    let isHost = path.count == 1 || path.dropLast().last?.isEmpty == true
    let isLabel =
      last == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
    return isHost && !isLabel
  }

  private static let site = Array("linkedin.com/in/".utf8)
}

extension String {
  /// The text that percent-encoding stands for; itself where that is no text.
  fileprivate var withoutPercentEncoding: String {
    utf8.contains(UInt8(ascii: "%")) ? removingPercentEncoding ?? self : self
  }
}
