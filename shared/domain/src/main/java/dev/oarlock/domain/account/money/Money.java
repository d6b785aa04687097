package dev.oarlock.domain.account.money;

import java.util.Currency;

/// An amount in minor units (cents) of one currency; may be negative.
public record Money(long minorUnits, Currency currency) {
  public static Money of(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }

  Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  /// Multiplies by `numerator / denominator`, rounding half away from zero.
  public Money multipliedBy(long numerator, long denominator) {
    var product = Math.multiplyExact(minorUnits, numerator);
    var half = Long.signum(product) * (denominator / 2);
    return new Money((product + half) / denominator, currency);
  }
}
