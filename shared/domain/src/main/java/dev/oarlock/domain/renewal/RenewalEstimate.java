package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The probability of churn at a renewal, and the monthly revenue that would be lost.
public record RenewalEstimate(Probability churnProbability, MultiCurrencyAmount amount) {

  /// Probability times amount, rounded once to the minor unit.
  public MultiCurrencyAmount expectedLoss() {
    return new MultiCurrencyAmount(
        amount.totals().stream()
            .map(money -> new Money(expectedLoss(money.minorUnits()), money.currency()))
            .toList());
  }

  private long expectedLoss(long minor) {
    return BigDecimal.valueOf(churnProbability.value())
        .multiply(BigDecimal.valueOf(minor))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
