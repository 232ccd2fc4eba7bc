extension PhoneNumber {
  /// The number as every network knows it: `+`, the country's code and the national number, 15 digits
  /// at most; `nil` where that can't be told.
  ///
  /// A number without a country's code is taken to be of the country of `plan`. An extension is left
  /// out, and so is the trunk prefix that people put behind the code for callers at home.
  ///
  /// - SeeAlso: ITU-T Recommendation E.164.
  public func e164(in plan: NumberingPlan?) -> String? {
    DialledNumber(number).internationalDigits(in: plan).map { "+" + $0 }
  }

  /// What two spellings of one number have in common: its digits in E.164 or, where those can't be told,
  /// as they were written; `nil` for fewer than seven, which many numbers share.
  public func matchKey(in plan: NumberingPlan?) -> String? {
    let dialled = DialledNumber(number)
    if let digits = dialled.internationalDigits(in: plan) { return digits }
    return dialled.digits.utf8.count >= 7 ? dialled.digits : nil
  }
}

/// The digits of a number that people spelled as they like.
private struct DialledNumber {
  private(set) var digits = ""
  /// Whether a plus stood before them.
  private var isInternational = false

  /// Reads up to an extension, a pause or a word; what stands before the first digit is passed over.
  init(_ text: String) {
    var found: [UInt8] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if let digit = scalar.digit {
        found.append(digit)
      } else if scalar.isPlus {
        if !found.isEmpty { break }
        isInternational = true
      } else if scalar == "(", Self.isCode(found, isInternational),
        let end = scalars[index...].endOfBracketedZero
      {
        index = end
      } else if !found.isEmpty, scalar.endsNumber {
        break
      }
      index = scalars.index(after: index)
    }
    digits = String(decoding: found, as: UTF8.self)
  }

  /// Whether digits are a country's code, behind which a zero in brackets is for callers at home; Italy's
  /// numbers keep it.
  private static func isCode(_ digits: [UInt8], _ isInternational: Bool) -> Bool {
    let dialled = digits.starts(with: "00".utf8)
    guard isInternational || dialled else { return false }
    return !digits.dropFirst(dialled ? 2 : 0).elementsEqual("39".utf8)
  }

  func internationalDigits(in plan: NumberingPlan?) -> String? {
    let abroad = isInternational ? digits : fromAbroad(in: plan)
    let number = abroad.map(NumberingPlan.droppingTrunkPrefix) ?? national(in: plan)
    guard let number, (7...15).contains(number.utf8.count),
      number.utf8.first != UInt8(ascii: "0")
    else { return nil }
    return number
  }

  /// The number after what is dialled before one of another country.
  private func fromAbroad(in plan: NumberingPlan?) -> String? {
    let prefix = plan?.internationalPrefix ?? "00"
    guard digits.hasPrefix(prefix), digits.utf8.count > prefix.utf8.count + 7 else { return nil }
    return String(digits.dropFirst(prefix.utf8.count))
  }

  /// The number as one of the plan's country.
  private func national(in plan: NumberingPlan?) -> String? {
    guard let plan else { return nil }
    let hasTrunkPrefix = !plan.trunkPrefix.isEmpty && digits.hasPrefix(plan.trunkPrefix)
    // Without the trunk prefix it lacks the area, unless its length says that it is whole.
    guard hasTrunkPrefix || plan.trunkPrefix.isEmpty || plan.nationalLength == digits.utf8.count
    else { return nil }
    let national = digits.dropFirst(hasTrunkPrefix ? plan.trunkPrefix.utf8.count : 0)
    let count = national.utf8.count
    guard plan.nationalLength.map({ $0 == count }) ?? (count >= 6) else { return nil }
    return plan.callingCode + national
  }
}

extension Substring.UnicodeScalarView {
  /// Where the bracket closes, if these begin with a zero in brackets.
  fileprivate var endOfBracketedZero: Index? {
    guard let end = firstIndex(of: ")") else { return nil }
    return self[...end].filter { $0 != " " }.elementsEqual("(0)".unicodeScalars) ? end : nil
  }
}

extension Unicode.Scalar {
  /// The ASCII digit that it is, in whatever script.
  fileprivate var digit: UInt8? {
    if isASCII { return ("0"..."9").contains(self) ? UInt8(ascii: self) : nil }
    guard properties.generalCategory == .decimalNumber, let value = properties.numericValue else {
      return nil
    }
    return 0x30 + UInt8(value)
  }

  fileprivate var isPlus: Bool { self == "+" || self == "\u{FF0B}" }

  /// Whether what follows the number is no part of it: an extension, a pause, a second number.
  fileprivate var endsNumber: Bool {
    switch self {
    case " ", "-", ".", "(", ")", "/": false
    case ",", ";", "#", "*", ":", "&": true
    default: properties.isAlphabetic
    }
  }
}
