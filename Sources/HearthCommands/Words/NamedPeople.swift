import ArgumentParser
import HearthDomain

/// The people that a command line names.
struct NamedPeople {
  var known: [ContactSummary] = []
  /// Those who are to come into being.
  var newcomers: [Contact.Details] = []
}

extension Session {
  /// The contacts named, each once; those that aren't known come into being if that is wished for.
  func people(
    named names: [String], createsContacts: Bool, as role: Contact.Role = .other
  ) throws -> NamedPeople {
    var people = NamedPeople()
    for name in names {
      do {
        let contact = try store.resolve(name)
        if !people.known.contains(where: { $0.id == contact.id }) { people.known.append(contact) }
      } catch HearthError.contactNotFound(_, let suggestions) {
        guard createsContacts else {
          throw HearthError.contactNotFound(name, suggestions: suggestions)
        }
        var newcomer = try newcomer(named: name)
        newcomer.role = role
        people.newcomers.append(newcomer)
      }
    }
    return people
  }

  private func newcomer(named name: String) throws -> Contact.Details {
    let name = name.trimmed
    try requireName(name == "-" ? "" : name, of: "A contact")
    if let handle = Link.linkedInHandle(in: name) {
      return Contact.Details(displayName: handle, links: [.linkedIn(handle: handle)])
    }
    if name.contains("@") {
      guard EmailAddress.isPlausible(name) else {
        throw ValidationError("'\(name)' is no e-mail address.")
      }
      return Contact.Details(
        displayName: name, name: PersonName(), emails: [EmailAddress(name)])
    }
    return Contact.Details(displayName: name)
  }
}
