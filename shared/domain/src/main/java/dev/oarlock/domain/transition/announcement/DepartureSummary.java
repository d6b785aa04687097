package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a customer left: the churn, since when it was a customer, the risk episode that ended with
/// it, if people were alerted to one, how many there were before, and the chance to churn within 90
/// days as it was forecast on its last day, whatever was told later; `doubts` say which of the
/// orders that ended it take what was not there.
public record DepartureSummary(
    AccountChurn churn,
    Optional<LocalDate> customerSince,
    Optional<AlertedRisk> risk,
    int earlierEpisodes,
    Optional<Probability> lastForecast,
    List<OrderDoubt> doubts) {
  public DepartureSummary {
    doubts = List.copyOf(doubts);
  }

  public DepartureSummary(
      AccountChurn churn, Optional<LocalDate> customerSince, Optional<AlertedRisk> risk) {
    this(churn, customerSince, risk, 0, Optional.empty(), List.of());
  }

  /// A risk episode that was announced: its number within the account, its first day, why it was
  /// opened, and the chance to churn within 90 days as it was forecast then.
  public record AlertedRisk(
      int episode,
      LocalDate since,
      Optional<EpisodeCause> cause,
      Optional<Probability> churnWithin90) {

    public AlertedRisk(int episode, LocalDate since) {
      this(episode, since, Optional.empty(), Optional.empty());
    }

    public static AlertedRisk of(Episode episode, Optional<Probability> churnWithin90) {
      return new AlertedRisk(
          episode.number(), episode.opened(), Optional.of(episode.cause()), churnWithin90);
    }
  }
}
