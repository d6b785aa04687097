package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import java.time.LocalDate;
import java.util.Optional;

/// The renewal of one account due within 90 days. Monthly contracts are left out, because they are
/// always due; their risk is in the forecast.
record RenewalWindow(WeekComparison comparison) {
  private static final int DAYS = 90;
  private static final Probability CERTAIN = new Probability(1);

  Optional<RenewalDue> renewalDue() {
    var notice = comparison.contracts().noticeEffective(comparison.day()).filter(this::isSoon);
    return notice
        .map(on -> new RenewalDue(comparison.account(), on, comparison.cmrr(), CERTAIN, true))
        .or(this::decision);
  }

  private Optional<RenewalDue> decision() {
    var soon =
        comparison.contracts().renewals(comparison.day()).stream()
            .filter(renewal -> !renewal.monthToMonth() && isSoon(renewal.date()))
            .toList();
    var amount =
        soon.stream()
            .map(Renewal::monthlyAmount)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    var first = soon.stream().map(Renewal::date).min(LocalDate::compareTo);
    return first.flatMap(on ->
        churnProbability()
            .map(probability ->
                new RenewalDue(comparison.account(), on, amount, probability, false)));
  }

  private Optional<Probability> churnProbability() {
    return comparison.state().forecast().atRenewal().map(ChurnForecast.ChurnAtRenewal::probability);
  }

  private boolean isSoon(LocalDate on) {
    return !on.isAfter(comparison.day().plusDays(DAYS));
  }
}
