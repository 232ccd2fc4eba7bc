import ArgumentParser
import HearthDomain

/// Through whom a role comes, as `--via` says it: an agency, or a recruiter with theirs.
struct Intermediary {
  let agency: String?
  let recruiter: ContactSummary?
}

extension Session {
  /// Who is meant by `name`: the organization of that name, else a contact, else an agency that isn't
  /// on record.
  ///
  /// - Throws: ``HearthError/ambiguousContact(_:candidates:)``.
  func intermediary(_ name: String) throws -> Intermediary {
    let name = name.trimmed
    let known = try store.organizations().lazy.map(\.organization.details.name)
      .first { $0.comparable == name.comparable }
    if let known { return Intermediary(agency: known, recruiter: nil) }
    guard let recruiter = try contact(called: name) else {
      return Intermediary(agency: name, recruiter: nil)
    }
    return Intermediary(agency: recruiter.organization, recruiter: recruiter)
  }

  /// The same for what takes an agency.
  ///
  /// - Throws: `ValidationError` for a contact of whom none is known.
  func agency(_ name: String) throws -> (name: String, recruiter: Contact.ID?) {
    try requireName(name, of: "An agency")
    let found = try intermediary(name)
    guard let agency = found.agency else {
      let (name, id) = found.recruiter.map { ($0.displayName, $0.id.description) } ?? (name, "")
      throw ValidationError(
        "No agency of \(name)'s is known: name it, or say where they work with "
          + "'hearth contact edit \(id) --org NAME'.")
    }
    return (agency, found.recruiter?.id)
  }

  /// The contact that goes by that name or address; `nil` where it is but the beginning or a part of a
  /// word of names, which says nothing.
  private func contact(called name: String) throws -> ContactSummary? {
    let words = Set(name.comparableWords)
    func goesBy(_ contact: ContactSummary) -> Bool {
      let isWhole = words.isSubset(of: contact.displayName.comparableWords)
      return isWhole && !words.isEmpty || !contact.displayName.comparable.contains(name.comparable)
    }
    do {
      let contact = try store.resolve(name)
      return goesBy(contact) ? contact : nil
    } catch HearthError.ambiguousContact(_, let candidates)
      where !candidates.contains(where: goesBy)
    {
      return nil
    } catch HearthError.contactNotFound {
      return nil
    }
  }
}
