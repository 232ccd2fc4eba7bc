import HearthDomain
import VCard

extension CardEdit {
  /// Puts the values of a list in place: a changed value in its property, new ones after the last.
  ///
  /// Only where the order is another is the list written anew, of the properties that stay.
  mutating func setList<Value: CardListValue>(_ found: [CardEntry<Value>], to wanted: [Value]) {
    let values = found.map(\.value)
    guard values != wanted else { return }
    let matching = CardListMatching(wanted, with: values)
    for index in matching.gone { remove(found[index]) }
    for (value, partner) in zip(wanted, matching.partners) {
      if let entry = partner.map({ found[$0] }), entry.value != value { write(value, to: entry) }
    }
    if matching.isInOrder {
      addNew(wanted, matching, found)
    } else {
      reorder(wanted, matching, found)
    }
  }

  private mutating func addNew<Value: CardListValue>(
    _ wanted: [Value], _ matching: CardListMatching, _ found: [CardEntry<Value>]
  ) {
    let keptCount = matching.partners.count { $0 != nil }
    let kept = matching.partners.compactMap { $0.flatMap { found[$0].places.max() } }.max()
    let place = kept ?? anchor(for: Value.part)
    for (index, value) in wanted.enumerated().dropFirst(keptCount) {
      let new = lines { value.append(to: &$0, isPreferred: index == 0) }
      editor.insert(new, after: place)
    }
  }

  /// Writes all values one after the other, where the first of them stood.
  private mutating func reorder<Value: CardListValue>(
    _ wanted: [Value], _ matching: CardListMatching, _ found: [CardEntry<Value>]
  ) {
    var block: [VCardProperty] = []
    for (index, (value, partner)) in zip(wanted, matching.partners).enumerated() {
      guard let partner else {
        block += lines { value.append(to: &$0, isPreferred: index == 0) }
        continue
      }
      var properties = take(found[partner].places)
      if Value.hasPreference {
        properties[0].setPreferred(index == 0, in: dialect.version)
      }
      block += properties
    }
    let first = found.flatMap(\.places).min()
    editor.insert(block, after: first ?? anchor(for: Value.part))
  }

  /// Takes the properties at `places` out of the card, each with its label.
  mutating func take(_ places: [Int]) -> [VCardProperty] {
    let all = places.flatMap { [$0] + (contents.labelPlace(of: $0).map { [$0] } ?? []) }
    let properties = all.compactMap { editor[$0] }
    for place in all { editor.remove(place) }
    return properties
  }

  private mutating func remove<Value: CardListValue>(_ entry: CardEntry<Value>) {
    removeDeliveryLabels(of: entry)
    for place in entry.places { editor.remove(place) }
  }

  private mutating func write<Value: CardListValue>(_ value: Value, to entry: CardEntry<Value>) {
    if value.key != entry.value.key { removeDeliveryLabels(of: entry) }
    for place in entry.places {
      editor.change(place) { value.write(to: &$0, insteadOf: entry.value) }
    }
    if value.label != entry.value.label, let types = Value.types(in: dialect),
      let place = entry.places.first
    {
      label(place, value.label, types)
    }
  }

  /// Says at `place` what the value is for, by a type or by a label of its own.
  private mutating func label(_ place: Int, _ label: String?, _ types: AddressTypes) {
    let (parameters, customLabel) = types.parameters(labelled: label, isPreferred: false)
    editor.change(place) { property in
      property.setTypes(parameters.first { $0.name == "TYPE" }?.values ?? [])
    }
    switch (contents.labelPlace(of: place), customLabel) {
    case (let labelPlace?, let text?): editor.change(labelPlace) { $0.setValue(.text(text)) }
    case (let labelPlace?, nil):
      editor.remove(labelPlace)
      // Some readers do not see a grouped address.
      if !editor.isTied(place) { editor.change(place) { $0.group = nil } }
    case (nil, let text?): addLabel(text, to: place)
    case (nil, nil): break
    }
  }

  private mutating func addLabel(_ text: String, to place: Int) {
    let new = lines { [group = editor[place]?.group] card in
      card.append("X-ABLabel", text: text, group: group ?? card.nextGroup())
    }
    editor.change(place) { $0.group = new.first?.group }
    editor.insert(new, after: place)
  }

  /// Takes away the `LABEL`s that say an address as it is printed, which is no longer true.
  ///
  /// - SeeAlso: RFC 2426, section 3.2.2.
  private mutating func removeDeliveryLabels<Value>(of entry: CardEntry<Value>) {
    guard !contents[.deliveryLabel].isEmpty, let place = entry.places.first,
      let address = editor[place], CardPart(name: address.name.uppercased()) == .postalAddress
    else { return }
    for label in takeDeliveryLabels(address.types) { editor.remove(label) }
  }
}
