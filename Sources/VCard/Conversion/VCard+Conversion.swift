extension VCard {
  /// The card in `version`, as that version's RFC wants it.
  ///
  /// What one version says in its own way is said in that of the other, so that a conversion there and
  /// back gives the same card as far as both can say it. What only one can say is carried by
  /// properties and parameters whose names begin with `X-`. Three things are left out: `PROFILE` and
  /// `VALUE`s that say what goes without saying, fractions of seconds, and the altitude and accuracy of
  /// a `GEO`, for which 3.0 has no place.
  ///
  /// To the version that the card has, only what isn't as its RFC wants it is changed.
  ///
  /// - SeeAlso: RFC 2426, RFC 6350, RFC 9554.
  public func converted(to version: VCardVersion) -> VCard {
    var draft = CardDraft(self, to: version)
    draft.removeEmptyProperties()
    draft.mendNames()
    draft.renameProperties()
    draft.convertKind()
    draft.convertSortNames()
    draft.convertPostalAddresses()
    draft.convertMedia()
    draft.convertDates()
    draft.convertRelations()
    draft.convertMessaging()
    draft.convertProfiles()
    draft.convertPlaces()
    draft.convertReach()
    draft.convertPreferences()
    draft.convertParameters()
    draft.mendValues()
    draft.mendCounts()
    return VCard(version, draft.properties)
  }
}
