/// One store that is every repository at once.
public protocol HearthRepositories: ContactRepository, OrganizationRepository, TouchpointRepository,
  OpportunityRepository, InterviewRepository, CommitmentRepository, FollowUpRepository,
  CaseRepository,
  CandidateRepository, ShareRepository, RelationshipRepository, ChangeRepository, SearchRepository,
  SettingRepository, ImportRepository, CardRepository, ConnectionRepository, TrackRecordRepository,
  MaintenanceRepository
{
  /// Lets go of the file; nothing may be asked of the store afterwards.
  func close() throws

  /// Lets go of the file after a fault: one that was to come into being only if all went well doesn't.
  func discard()
}
