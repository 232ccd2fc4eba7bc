public import Foundation

/// What a role pays: an amount or a range of them, in a currency, for a period.
public struct Compensation: Hashable, Sendable {
  /// The least it pays; `nil` where only the most was said.
  public let min: Decimal?
  /// The most it pays; `nil` where only the least was said.
  public let max: Decimal?
  /// A code of three capital letters, such as `EUR`.
  ///
  /// - SeeAlso: ISO 4217.
  public let currency: String
  public let period: Period

  /// What an amount is paid for.
  public enum Period: String, CaseIterable, Sendable {
    case hour
    case day
    case month
    case year
  }

  /// A range of amounts that aren't negative; one of them may be missing, not both.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for anything else, and for what is no currency code.
  public init(
    min: Decimal?, max: Decimal?, currency: String, period: Period = .year
  ) throws(HearthError) {
    guard min != nil || max != nil else { throw .badData("Pay needs an amount.") }
    guard [min, max].allSatisfy({ $0.map { $0.isFinite && $0 >= 0 } ?? true }) else {
      throw .badData("Pay can't be negative.")
    }
    if let min, let max, min > max {
      throw .badData("Pay goes from the least to the most: \(min) is more than \(max).")
    }
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw .badData("'\(excerpt(currency))' is no currency code such as EUR.")
    }
    self.min = min
    self.max = max
    self.currency = currency
    self.period = period
  }
}

extension Compensation: CustomStringConvertible {
  /// As it is read: `90k..110k EUR/year`, `550 GBP/day`, `90k.. USD/year` for 90,000 and more.
  public var description: String {
    let least = min.map(Self.text) ?? ""
    let most = max.map(Self.text) ?? ""
    return (min == max ? least : "\(least)..\(most)") + " \(currency)/\(period.rawValue)"
  }

  private static func text(of amount: Decimal) -> String {
    let thousands = "\(amount / 1000)"
    return amount == 0 || thousands.contains(".") ? "\(amount)" : thousands + "k"
  }
}
