package dev.oarlock.domain.signal;

import dev.oarlock.domain.revenue.Money;

/// One line of an order: `quantity` licences of a product, `amount` the list price of the whole
/// line for one `per`, of which `discountPercent` (0-100) is taken off.
public record ContractLine(String sku, int quantity, Money amount, Per per, int discountPercent) {
  /// Far above any contract, and low enough that sums and percentages of it never overflow.
  private static final long MOST = 1_000_000_000_000_000L;

  /// The period that a line's amount covers.
  public enum Per {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Per(int months) {
      this.months = months;
    }
  }

  public ContractLine {
    Check.present("sku", sku);
    Check.range("quantity", quantity, 0, 10_000_000);
    Check.notNegative("amount", amount.minor());
    if (amount.minor() > MOST) {
      throw new IllegalArgumentException("amount above " + MOST + ": " + amount.minor());
    }
    Check.range("discountPercent", discountPercent, 0, 100);
  }

  /// What the line is worth a month, after discount, to the nearest minor unit.
  public Money monthly() {
    return amount.times(100L - discountPercent, 100L * per.months);
  }
}
