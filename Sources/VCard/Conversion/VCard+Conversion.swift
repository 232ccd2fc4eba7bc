extension VCard {
  /// The card in `version`, as that version's RFC wants it.
  ///
  /// What one version says in its own way is said in that of the other, so that a conversion there and
  /// back gives the same card as far as both can say it. What only one can say is carried by
  /// properties and parameters whose names begin with `X-`. Left out is
  ///
  /// - what goes without saying: `PROFILE`, a `VALUE` or a `TYPE` that the name implies, and what is
  ///   said twice where it may be said once,
  /// - what says nothing: an empty address or date, and a `PREF` that isn't from 1 to 100,
  /// - what there is no way to write: fractions of seconds, and in 3.0 the altitude and accuracy of a
  ///   `GEO`, and quotation marks and line breaks in parameters, which become apostrophes and spaces.
  ///
  /// To the version that the card has, only what isn't as its RFC wants it is changed.
  ///
  /// - SeeAlso: RFC 2426, RFC 6350, RFC 9554.
  public func converted(to version: VCardVersion) -> VCard {
    var conversion = CardConversion(self, to: version)
    conversion.removeEmptyProperties()
    conversion.mendNames()
    conversion.renameProperties()
    conversion.convertKind()
    conversion.convertSortNames()
    conversion.convertPostalAddresses()
    conversion.convertMedia()
    conversion.convertDates()
    conversion.convertRelations()
    conversion.convertMessaging()
    conversion.convertProfiles()
    conversion.convertPlaces()
    conversion.convertReach()
    conversion.convertPreferences()
    conversion.convertParameters()
    conversion.mendValues()
    conversion.mendCounts()
    return VCard(version, conversion.properties)
  }
}
