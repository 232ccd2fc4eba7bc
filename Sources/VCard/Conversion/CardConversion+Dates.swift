private let omittedYear = "X-APPLE-OMIT-YEAR"

extension CardConversion {
  /// Writes dates as the target does; what is no date becomes text, or an extension.
  ///
  /// - SeeAlso: RFC 2426, sections 3.1.5 and 3.6.4; RFC 6350, sections 6.2.5, 6.2.6 and 6.7.4.
  mutating func convertDates() {
    switch target {
    case .v3:
      // Both forms of a date are right in 3.0.
      let keepsForm = !isForeign
      changeProperties("BDAY", "ANNIVERSARY") { $0.downgradeDate(keepsForm: keepsForm) }
      changeProperties("REV") { $0.downgradeTimestamp(keepsForm: keepsForm) }
      if isForeign {
        changeProperties("X-DEATHDATE") { $0.downgradeDate(keepsForm: false) }
        changeProperties("X-CREATED") { $0.downgradeTimestamp(keepsForm: false) }
      }
      downgradeAnniversary()
    case .v4:
      if isForeign { upgradeAnniversary() }
      changeProperties("BDAY", "ANNIVERSARY", "DEATHDATE") { $0.upgradeDate() }
      changeProperties("REV", "CREATED") { $0.upgradeTimestamp() }
    }
  }

  /// Says an anniversary as Apple does: 3.0 has none.
  private mutating func downgradeAnniversary() {
    labelProperties("ANNIVERSARY") { date in
      date.name = "X-ABDATE"
      return RelationLabel.anniversary
    }
  }

  private mutating func upgradeAnniversary() {
    var isKnown = hasProperty(called: "ANNIVERSARY")
    for name in ["X-ABDATE", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY"] where !isKnown {
      changeLabelled(name) { date, label in
        let isOther = name == "X-ABDATE" && label.map(RelationLabel.unwrapped) != "Anniversary"
        guard !isKnown, !isOther else { return false }
        isKnown = true
        date.name = "ANNIVERSARY"
        return true
      }
    }
  }
}

extension VCardProperty {
  fileprivate mutating func upgradeDate() {
    let text = text
    if let date = CardDate(text) {
      let yearForNone = parameter(omittedYear).first.flatMap { Int($0) }
      rawValue = date.without(year: yearForNone).basic
    } else if isTruncatedDateOrTime(text) {
      rawValue = text
    } else {
      return setText(text)
    }
    removeParameters(omittedYear)
    if !hasValueType("date-and-or-time") { removeParameters("VALUE") }
  }

  fileprivate mutating func downgradeDate(keepsForm: Bool) {
    let date = CardDate(text)
    guard let date, let extended = date.extended else { return setText(date?.basic ?? text) }
    if hasValueType("text") || hasValueType("date-and-or-time") { removeParameters("VALUE") }
    let hasYear = date.year != nil
    if !hasYear, parameter(omittedYear).isEmpty {
      parameters.append(VCardParameter(omittedYear, "\(CardDate.yearForNone)"))
    }
    let isRight = keepsForm && hasYear && rawValue == date.basic
    if !isRight { rawValue = extended }
  }

  /// - SeeAlso: RFC 6350, section 4.3.5.
  fileprivate mutating func upgradeTimestamp() {
    guard let date = CardDate(text), date.isDay else { return makeExtension() }
    rawValue = date.withTime.basic
    if !hasValueType("timestamp") { removeParameters("VALUE") }
  }

  fileprivate mutating func downgradeTimestamp(keepsForm: Bool) {
    guard let date = CardDate(text), let extended = date.extended else { return makeExtension() }
    let isRight = keepsForm && rawValue == date.basic
    if !isRight { rawValue = extended }
    if hasValueType("timestamp") { removeParameters("VALUE") }
  }

  private mutating func setText(_ text: String) {
    rawValue = VCardValue.text(text).written
    setValueType("text")
  }
}
