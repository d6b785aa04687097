package dev.oarlock.domain.account.signal.order;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// One line of an order: `quantity` units of a product, `amount` the list price of the whole line
/// for one `per`, of which `discountPercent` (0-100) is taken off. A cancellation may name the
/// product alone: quantity 0 and no amount take all of it.
public record ContractLine(
    String sku,
    int quantity,
    Optional<LineUnit> unit,
    Optional<Money> amount,
    BillingPeriod per,
    int discountPercent) {
  static final int MAX_QUANTITY = 10_000_000;

  /// Far above any contract, and low enough that sums and percentages of it never overflow.
  private static final long MAX_MINOR_UNITS = 1_000_000_000_000_000L;

  /// The period that a line's amount covers. What is paid once recurs in none.
  public enum BillingPeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12),
    ONCE(0);

    private final int months;

    BillingPeriod(int months) {
      this.months = months;
    }
  }

  public ContractLine {
    ValueCheck.shortText("sku", sku);
    ValueCheck.inRange("quantity", quantity, 0, MAX_QUANTITY);
    amount.ifPresent(ContractLine::check);
    ValueCheck.inRange("discountPercent", discountPercent, 0, 100);
  }

  private static void check(Money amount) {
    ValueCheck.notNegative("amount", amount.minorUnits());
    if (amount.minorUnits() > MAX_MINOR_UNITS) {
      throw new IllegalArgumentException(
          "amount above " + MAX_MINOR_UNITS + ": " + amount.minorUnits());
    }
  }

  /// What the line is worth a month, after discount, to the nearest minor unit.
  public MultiCurrencyAmount monthlyAmount() {
    return monthlyAmount(List.of(this));
  }

  /// Whether it is worth anything a month.
  public boolean isPaid() {
    return monthly().filter(it -> it.minorUnits() != 0).isPresent();
  }

  /// Whether it is paid and delivered again each period, unlike a fee for the setup.
  public boolean isRecurring() {
    return per != BillingPeriod.ONCE;
  }

  private Optional<Money> monthly() {
    return amount
        .filter(_ -> isRecurring())
        .map(it -> it.multipliedBy(100L - discountPercent, 100L * per.months));
  }

  /// What the lines are worth a month together.
  public static MultiCurrencyAmount monthlyAmount(List<ContractLine> lines) {
    var sum = new HashMap<Currency, Long>();
    for (var line : lines) {
      line.monthly().ifPresent(it -> sum.merge(it.currency(), it.minorUnits(), Math::addExact));
    }
    return MultiCurrencyAmount.ofTotals(sum);
  }

  /// What is paid once, after discount; empty of a line that recurs.
  public Optional<Money> oneTimeAmount() {
    return amount
        .filter(_ -> !isRecurring())
        .map(it -> it.multipliedBy(100L - discountPercent, 100));
  }

  /// What it is worth a month before discount.
  public Optional<Money> monthlyListPrice() {
    return amount.filter(_ -> isRecurring()).map(it -> it.multipliedBy(1, per.months));
  }

  /// What the quantity counts: as told, or as the product is commonly sold.
  public LineUnit countedUnit() {
    return unit.orElseGet(() -> SkuUnits.byDefault().unitOf(sku));
  }

  /// The same with a unit, if none is stated and the product is not sold as is common.
  public ContractLine withDefaultUnit(SkuUnits units) {
    var counted = units.unitOf(sku);
    return unit.isPresent() || counted.equals(countedUnit())
        ? this
        : new ContractLine(sku, quantity, Optional.of(counted), amount, per, discountPercent);
  }

  /// The seats of the line; 0 if its quantity counts anything else, or it is paid once.
  public int seats() {
    return isRecurring() && countedUnit().isSeat() ? quantity : 0;
  }

  /// The same for another quantity, at the same price a unit.
  public ContractLine resized(int newQuantity) {
    var newAmount =
        quantity == 0 ? amount : amount.map(it -> it.multipliedBy(newQuantity, quantity));
    return new ContractLine(sku, newQuantity, unit, newAmount, per, discountPercent);
  }
}
