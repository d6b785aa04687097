package dev.oarlock.domain.digest;

import dev.oarlock.domain.contract.Renewal;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.Optional;

/// What of one account comes up within 90 days. Contracts from month to month come up always and
/// are left out; their risk is in the forecast of every day.
record Renewals(Standing standing) {
  private static final int DAYS = 90;
  private static final Probability CERTAIN = new Probability(1);

  Optional<Due> due() {
    var notice = standing.contracts().notice(standing.day()).filter(this::isSoon);
    return notice
        .map(on -> new Due(standing.account(), on, standing.cmrr(), CERTAIN, true))
        .or(this::decision);
  }

  private Optional<Due> decision() {
    var soon =
        standing.contracts().renewals(standing.day()).stream()
            .filter(renewal -> renewal.termMonths() > 1 && isSoon(renewal.on()))
            .toList();
    var amount = soon.stream().map(Renewal::amount).reduce(Amounts.none(), Amounts::plus);
    var first = soon.stream().map(Renewal::on).min(LocalDate::compareTo);
    return first.flatMap(
        on -> leaving().map(chance -> new Due(standing.account(), on, amount, chance, false)));
  }

  private Optional<Probability> leaving() {
    return standing.state().forecast().atRenewal().map(Forecast.AtRenewal::probability);
  }

  private boolean isSoon(LocalDate on) {
    return !on.isAfter(standing.day().plusDays(DAYS));
  }
}
