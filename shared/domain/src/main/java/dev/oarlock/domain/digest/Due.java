package dev.oarlock.domain.digest;

import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;

/// An account that decides anew (or leaves, having given notice) within 90 days. `amount` a month
/// is what it decides on; `atRisk` is the part of it that is expected to be lost.
public record Due(
    Account account, LocalDate on, Amounts amount, Probability leaving, boolean noticeGiven) {

  /// Chance times amount.
  public Amounts atRisk() {
    return new Figure(leaving, amount).expected();
  }
}
