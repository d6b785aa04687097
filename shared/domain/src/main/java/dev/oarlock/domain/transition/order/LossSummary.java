package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A loss, what it was worth a month, the reason that its order told, and what was to be seen the
/// day before: the telltale signs that held, and the chance to churn within 90 days as it was
/// forecast then. `asked` is the day on which that it was lost was told.
public record LossSummary(
    LossEvent event,
    MultiCurrencyAmount amount,
    Optional<String> told,
    List<Telltale> signs,
    Optional<Probability> lastForecast,
    Optional<LocalDate> asked) {
  public LossSummary {
    signs = List.copyOf(signs);
  }
}
