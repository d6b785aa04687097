package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.util.List;

/// The monthly revenue that churned in the last twelve months for unavoidable reasons. It is
/// assumed to continue at that rate, and is kept apart from the forecast by drivers.
public record ChurnRunRate(
    MultiCurrencyAmount unavoidable, int accounts, MultiCurrencyAmount avoidable) {
  private static final int QUARTERS = 4;

  static ChurnRunRate of(List<AccountExposure> exposures) {
    var churned = exposures.stream().flatMap(exposure -> exposure.churn().stream()).toList();
    var unavoidable = churned.stream().filter(AccountChurn::unavoidable).toList();
    var avoidable = churned.stream().filter(it -> !it.unavoidable()).toList();
    return new ChurnRunRate(sum(unavoidable), unavoidable.size(), sum(avoidable));
  }

  private static MultiCurrencyAmount sum(List<AccountChurn> churned) {
    return churned.stream()
        .map(AccountChurn::amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// The unavoidable loss of an average quarter: a fourth of the year's, whatever its days.
  public MultiCurrencyAmount quarterly() {
    return unavoidable.totals().stream()
        .map(money -> MultiCurrencyAmount.of(money.multipliedBy(1, QUARTERS)))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
