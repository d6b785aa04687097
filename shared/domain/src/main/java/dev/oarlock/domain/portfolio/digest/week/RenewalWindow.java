package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The renewals of one account due within 90 days, and those that are overdue. Of those ahead
/// monthly contracts are left out, because they are always due; their risk is in the forecast.
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
            .filter(renewal -> !renewal.isOverdue(comparison.day()))
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

  /// While another renewal is overdue, the forecast of the next one is about that.
  private Optional<Probability> churnProbability() {
    var forecast = comparison.state().forecast();
    return overdue().isEmpty()
        ? forecast.atRenewal().map(ChurnForecast.ChurnAtRenewal::probability)
        : Optional.of(forecast.within90());
  }

  Stream<LateRenewal> lateRenewals() {
    var forecast = comparison.state().forecast();
    var probability =
        forecast
            .atRenewal()
            .map(ChurnForecast.ChurnAtRenewal::probability)
            .orElse(forecast.within90());
    return overdue().stream().map(it -> new LateRenewal(comparison.account(), it, probability));
  }

  private List<OverdueRenewal> overdue() {
    return comparison.contracts().overdueRenewals(comparison.day());
  }

  private boolean isSoon(LocalDate on) {
    return !on.isAfter(comparison.day().plusDays(DAYS));
  }
}
