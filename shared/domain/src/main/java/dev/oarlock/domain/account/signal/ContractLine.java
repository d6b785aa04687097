package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.ValueCheck;

/// One line of an order: `quantity` licences of a product, `amount` the list price of the whole
/// line for one `per`, of which `discountPercent` (0-100) is taken off.
public record ContractLine(
    String sku, int quantity, Money amount, BillingPeriod per, int discountPercent) {
  /// Far above any contract, and low enough that sums and percentages of it never overflow.
  private static final long MAX_MINOR_UNITS = 1_000_000_000_000_000L;

  /// The period that a line's amount covers.
  public enum BillingPeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    BillingPeriod(int months) {
      this.months = months;
    }
  }

  public ContractLine {
    ValueCheck.shortText("sku", sku);
    ValueCheck.inRange("quantity", quantity, 0, 10_000_000);
    ValueCheck.notNegative("amount", amount.minorUnits());
    if (amount.minorUnits() > MAX_MINOR_UNITS) {
      throw new IllegalArgumentException(
          "amount above " + MAX_MINOR_UNITS + ": " + amount.minorUnits());
    }
    ValueCheck.inRange("discountPercent", discountPercent, 0, 100);
  }

  /// What the line is worth a month, after discount, to the nearest minor unit.
  public Money monthlyAmount() {
    return amount.multipliedBy(100L - discountPercent, 100L * per.months);
  }
}
