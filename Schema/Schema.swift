/// The database as SQL: the released steps, oldest first.
///
/// A step that was released is frozen; a change is a new file and a new line here.
package enum Schema {
  /// One numbered step; `version` is what `PRAGMA user_version` says once it is done.
  package struct Step: Sendable {
    package let version: Int
    package let name: String
    package let sql: String
  }

  package static let steps = [
    step(1, "v001_create_core", PackageResources.v001_create_core_sql),
    step(2, "v002_create_journal_triggers", PackageResources.v002_create_journal_triggers_sql),
    step(3, "v003_create_search", PackageResources.v003_create_search_sql),
    step(4, "v004_remember_imports", PackageResources.v004_remember_imports_sql),
    step(5, "v005_index_what_was_said", PackageResources.v005_index_what_was_said_sql),
    step(6, "v006_add_rhythm", PackageResources.v006_add_rhythm_sql),
    step(7, "v007_keep_cards", PackageResources.v007_keep_cards_sql),
    step(8, "v008_compare_one_by_one", PackageResources.v008_compare_one_by_one_sql),
    step(9, "v009_add_opportunities", PackageResources.v009_add_opportunities_sql),
    step(10, "v010_add_follow_ups", PackageResources.v010_add_follow_ups_sql),
    step(11, "v011_add_candidate", PackageResources.v011_add_candidate_sql),
    step(12, "v012_add_interviews", PackageResources.v012_add_interviews_sql),
    step(13, "v013_add_connections", PackageResources.v013_add_connections_sql),
    step(14, "v014_index_whole_words", PackageResources.v014_index_whole_words_sql),
    step(15, "v015_count_questions", PackageResources.v015_count_questions_sql),
    step(16, "v016_find_last_rows", PackageResources.v016_find_last_rows_sql),
    step(17, "v017_keep_open_questions", PackageResources.v017_keep_open_questions_sql),
    step(18, "v018_know_own_files", PackageResources.v018_know_own_files_sql),
    step(
      19, "v019_keep_recruiters_of_rounds", PackageResources.v019_keep_recruiters_of_rounds_sql),
  ]

  /// The version of a database on which every step was done.
  package static let version = steps[steps.count - 1].version

  /// Marks a SQLite file as Hearth's: "Hrth" in ASCII.
  package static let applicationID: Int32 = 0x4872_7468

  private static func step(_ version: Int, _ name: String, _ bytes: [UInt8]) -> Step {
    Step(version: version, name: name, sql: String(decoding: bytes, as: UTF8.self))
  }
}
