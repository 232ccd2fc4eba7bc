public import Foundation

/// What is stored of the candidate: achievements, facts, and who was told which.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol CandidateRepository: Sendable {
  /// The achievements, the first added first.
  func achievements() throws -> [Achievement]

  /// The achievement that a person means by `name`: its id, the beginning of its uid, its title, what
  /// else it is called, or an unambiguous part of the title.
  ///
  /// - Throws: ``HearthError/achievementNotFound(_:suggestions:)``,
  ///   ``HearthError/ambiguousName(_:candidates:)``.
  func resolveAchievement(_ name: String) throws -> Achievement

  /// - Throws: ``HearthError/alreadyExists(_:)`` if another one has its title.
  func insertAchievement(
    _ details: Achievement.Details, by origin: ChangeOrigin
  ) throws -> Achievement

  /// Replaces the details of a stored achievement by what `edit` makes of them.
  func updateAchievement(
    _ id: Achievement.ID, by origin: ChangeOrigin,
    _ edit: (inout Achievement.Details) throws -> Void
  ) throws -> Achievement

  func deleteAchievement(_ id: Achievement.ID, by origin: ChangeOrigin) throws

  /// The facts, by key, each with every value it has had.
  func facts() throws -> [Fact]

  /// Gives a fact a value from an instant on; one that holds already changes nothing.
  func setFact(
    _ key: Fact.Key, to value: String, since instant: Instant, by origin: ChangeOrigin
  ) throws -> Fact

  /// Who was told which value when, the first first; those of one contact, if one is named.
  func tellings(to contact: Contact.ID?) throws -> [Telling]

  /// Stores that `contacts` were told these values.
  func tell(
    _ versions: [Fact.Version.ID], to contacts: [Contact.ID], at instant: Instant,
    by origin: ChangeOrigin
  ) throws
}

extension Sequence<Fact> {
  /// The value of each of `keys` that held at `instant`, which is told by the clocks of `timeZone`.
  ///
  /// - Throws: ``HearthError/badData(_:)``, which says how to give one that had none.
  public func versions(
    of keys: [Fact.Key], asOf instant: Instant, in timeZone: TimeZone
  ) throws(HearthError) -> [Fact.Version] {
    var versions: [Fact.Version] = []
    for key in keys {
      guard let version = first(where: { $0.key == key })?.current(asOf: instant) else {
        throw .badData(
          "Your '\(excerpt(key.rawValue))' had no value at \(instant.formatted(in: timeZone)). "
            + "Give it one with 'hearth me fact set', and '--since' if it held before.")
      }
      versions.append(version)
    }
    return versions
  }
}
