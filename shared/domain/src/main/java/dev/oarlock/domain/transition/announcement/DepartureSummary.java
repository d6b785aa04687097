package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.episode.Episode;
import java.time.LocalDate;
import java.util.Optional;

/// How a customer left: the churn, since when it was a customer, and the risk episode that ended
/// with it, if people were alerted to one.
public record DepartureSummary(
    AccountChurn churn, Optional<LocalDate> customerSince, Optional<AlertedRisk> risk) {

  /// A risk episode that was announced: its number within the account and its first day.
  public record AlertedRisk(int episode, LocalDate since) {
    public static AlertedRisk of(Episode episode) {
      return new AlertedRisk(episode.number(), episode.opened());
    }
  }
}
