package dev.oarlock.domain.portfolio.bridge;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The revenue churned in a quarter so far, by the stated reason.
public record ActualChurn(List<ReasonLoss> reasons) {
  /// The code for accounts without a stated reason.
  static final String UNKNOWN = phrase("no reason given");

  public record ReasonLoss(
      String code, boolean unavoidable, int accounts, MultiCurrencyAmount amount) {}

  public ActualChurn {
    reasons = List.copyOf(reasons);
  }

  static ActualChurn of(List<AccountExposure> exposures, CalendarQuarter quarter) {
    var churned =
        exposures.stream()
            .flatMap(exposure -> exposure.churn().stream())
            .filter(it -> quarter.contains(it.on()))
            .toList();
    var byReason =
        churned.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.reason().orElse(UNKNOWN), TreeMap::new, Collectors.toList()));
    var reasons = new ArrayList<ReasonLoss>();
    byReason.forEach((code, all) ->
        all.stream()
            .collect(Collectors.partitioningBy(AccountChurn::unavoidable))
            .forEach((unavoidable, group) -> reasons.add(reason(code, unavoidable, group))));
    reasons.removeIf(it -> it.accounts() == 0);
    reasons.sort(Comparator.comparingDouble(it -> -RevenueForecaster.magnitude(it.amount())));
    return new ActualChurn(reasons);
  }

  private static ReasonLoss reason(String code, boolean unavoidable, List<AccountChurn> churned) {
    return new ReasonLoss(
        code,
        unavoidable,
        churned.size(),
        churned.stream()
            .map(AccountChurn::amount)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
  }

  public MultiCurrencyAmount total() {
    return reasons.stream()
        .map(ReasonLoss::amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  public List<ReasonLoss> avoidable() {
    return reasons.stream().filter(it -> !it.unavoidable()).toList();
  }

  public List<ReasonLoss> unavoidable() {
    return reasons.stream().filter(ReasonLoss::unavoidable).toList();
  }
}
