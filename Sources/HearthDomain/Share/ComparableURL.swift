import Foundation

extension String {
  /// A URL as it is compared: whatever the case of its scheme and host, and a slash at its end.
  ///
  /// - SeeAlso: RFC 3986, section 6.2.
  package var comparableURL: String {
    guard var components = URLComponents(string: self) else { return self }
    components.scheme = components.scheme?.lowercased()
    components.host = components.host?.lowercased()
    while components.path.hasSuffix("/") { components.path.removeLast() }
    return components.string ?? self
  }
}
