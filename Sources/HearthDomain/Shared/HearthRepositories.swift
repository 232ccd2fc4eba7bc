/// One store that is every repository at once.
public protocol HearthRepositories: ContactRepository, OrganizationRepository, TouchpointRepository,
  RelationshipRepository, ChangeRepository, SearchRepository, SettingRepository, ImportRepository,
  MaintenanceRepository
{
  /// Lets go of the file; nothing may be asked of the store afterwards.
  func close() throws
}
