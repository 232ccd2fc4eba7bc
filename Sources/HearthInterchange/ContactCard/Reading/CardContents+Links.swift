import HearthDomain
import VCard

extension CardContents {
  /// The person's pages, each once however often the card repeats it.
  var links: [CardEntry<Link>] {
    var entries = UniqueEntries<Link>(by: \.key)
    for place in self[.link] {
      guard let link = link(at: place) else { continue }
      entries.add(link, at: place)
    }
    guard let precedent else { return entries.all }
    return entries.all.map { entry in
      guard entry.places.count > 1,
        let link = precedent.choice(of: entry.places.compactMap(link(at:)))
      else { return entry }
      return entry.with { _ in link }
    }
  }

  private func link(at place: Int) -> Link? {
    let isPage = card.properties[place].isNamed("URL")
    let text = text(at: place)
    if isOf("linkedin", at: place), let url = linkedInPage(text, at: place) {
      return Link(kind: .linkedin, url: url)
    }
    guard let url = isPage || text.isWebAddress ? text.asAddress : nil else { return nil }
    let kind = Link.kind(ofPage: url)
    if kind == .website, isOf("github", at: place) { return Link(kind: .github, url: url) }
    return Link(kind: kind == .website && !isPage ? .other : kind, url: url)
  }

  /// Whether a property says that its page is of `service`, which is in lower case.
  ///
  /// - SeeAlso: RFC 9554, section 4.9 (`SERVICE-TYPE`).
  private func isOf(_ service: StaticString, at place: Int) -> Bool {
    let property = card.properties[place]
    let label = labelPlace(of: place).map(text(at:))
    return label?.isWord(service) == true || property.isOfType(service)
      || property.parameter("SERVICE-TYPE", has: service)
      || property.parameter("X-SERVICE-TYPE", has: service)
  }

  /// The address of a profile, of which a card may tell only the handle.
  private func linkedInPage(_ text: String, at place: Int) -> String? {
    if text.contains("/") { return text.asAddress }
    // Apple writes `x-apple:` before what is no address.
    let said = text.split(separator: ":").last.map(String.init) ?? ""
    let handle = card.properties[place].parameter("X-USER").first?.onOneLine ?? said
    return handle.isHandle ? Link.linkedIn(handle: handle).url : nil
  }
}

extension Link {
  /// What kind of page an address is of, as far as the address tells.
  static func kind(ofPage url: String) -> Kind {
    if linkedInHandle(in: url) != nil { return .linkedin }
    return url.lowercased().contains("github.com/") ? .github : .website
  }

  /// What is the same for all spellings of a page's address.
  var key: String {
    if let handle = linkedInHandle { return "linkedin.com/in/\(handle)" }
    var key = identity.lowercased()[...]
    for prefix in ["https://", "http://", "www."] where key.hasPrefix(prefix) {
      key = key.dropFirst(prefix.count)
    }
    return String(key.hasSuffix("/") ? key.dropLast() : key)
  }
}

extension String {
  /// The address of a page as a card has to say it, with a scheme and no character that no address
  /// has; `nil` if this can't be one.
  ///
  /// - SeeAlso: RFC 3986, sections 2 and 3.1.
  var asAddress: String? {
    let encoded = VCardProperty("URL", .uri(self)).rawValue
    if hasScheme { return encoded }
    return utf8.contains(UInt8(ascii: ".")) && !contains(where: \.isWhitespace)
      ? "http://\(encoded)" : nil
  }

  /// Whether this can be what a network calls somebody.
  fileprivate var isHandle: Bool {
    hasVisibleCharacter && !contains(where: \.isWhitespace)
  }

  fileprivate var isWebAddress: Bool {
    let scheme = prefix { $0 != ":" }.lowercased()
    return scheme == "http" || scheme == "https"
  }

  private var hasScheme: Bool {
    var isFirst = true
    for byte in utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z": isFirst = false
      case "0"..."9" where !isFirst, "+" where !isFirst, "-" where !isFirst, "." where !isFirst:
        break
      case ":": return !isFirst
      default: return false
      }
    }
    return false
  }
}
