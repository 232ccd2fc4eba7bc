import ArgumentParser
import HearthDomain
import HearthEtiquette

/// Which follow-up is meant.
struct FollowUpTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Its id in the list, or the contact if only one is owed to them.", valueName: "follow-up"))
  var name: String

  /// The follow-up of that id, or of that contact, which may be acted on.
  func followUp(in session: Session) throws -> FollowUp {
    let name = name.trimmed
    let all = try session.agenda(asOf: session.context.now).followUps
    let named = all.filter { $0.key.description == name || $0.isNamed(name.lowercased()) }
    let found =
      try named.isEmpty
      ? session.pending(among: all, for: name) : try actable(among: named)
    guard found.count < 2 else {
      throw HearthError.ambiguousName(
        name, candidates: found.map { "\($0.key.handle) \($0.rule.rawValue)" })
    }
    guard let followUp = found.first else { throw HearthError.followUpNotFound(name) }
    return followUp
  }

  /// - Throws: ``HearthError/conflict(_:)`` if none of them may be acted on.
  private func actable(among named: [FollowUp]) throws -> [FollowUp] {
    let found = named.filter(\.isActable)
    if found.isEmpty, let first = named.first {
      throw HearthError.conflict(
        "\(first.key.handle), \(first.rule.rawValue), is \(first.state.rawValue) already.")
    }
    return found
  }
}

extension Session {
  /// What is to be done now for the contact that a person means by `name`.
  fileprivate func pending(among followUps: [FollowUp], for name: String) throws -> [FollowUp] {
    do {
      let contact = try store.resolve(name).id
      return followUps.filter { $0.contact == contact && $0.isPending }
    } catch HearthError.contactNotFound {
      throw HearthError.followUpNotFound(name)
    }
  }
}

extension FollowUp {
  /// Whether the owner's word may still change anything.
  fileprivate var isActable: Bool {
    switch state {
    case .waiting, .open, .late, .snoozed: true
    case .faded, .done, .dismissed: false
    }
  }

  /// Whether `text` is its handle, or as much of it as is worth reading.
  fileprivate func isNamed(_ text: String) -> Bool {
    text.count >= 4 && key.handle.hasPrefix(text)
  }
}
