package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.Optional;

/// Why a risk episode was opened.
public sealed interface EpisodeCause {
  record EnteredRed() implements EpisodeCause {}

  /// Red by an override alone: what is computed is not.
  record SetToRed(Csm by, String reason) implements EpisodeCause {}

  record TelltaleSign(Telltale telltale) implements EpisodeCause {}

  /// Red by a new scorecard alone; nobody is alerted.
  record NewScorecard(String version) implements EpisodeCause {}

  /// The chance of churning at the next renewal reached the mark, or within 90 days where no
  /// renewal is ahead because they may leave each month.
  record RenewalInDoubt(Optional<LocalDate> renewal, Probability churn) implements EpisodeCause {
    public RenewalInDoubt(LocalDate renewal, Probability churn) {
      this(Optional.of(renewal), churn);
    }

    /// Whether people would read the same: the renewal, and its chance in whole percent.
    boolean readsSameAs(RenewalInDoubt other) {
      return renewal.equals(other.renewal) && percent() == other.percent();
    }

    private long percent() {
      return Math.round(100 * churn.value());
    }
  }

  /// The same by a new churn model alone; nobody is alerted.
  record NewModel(String version, RenewalInDoubt doubt) implements EpisodeCause {}

  /// Found while the account's history was imported. The import reports their number, and nobody is
  /// alerted one by one.
  record Imported(EpisodeCause cause) implements EpisodeCause {}

  /// The cause itself, whether imported or not.
  default EpisodeCause root() {
    return this instanceof Imported(var found) ? found : this;
  }

  /// Whether an order, news or a person told it, in the course of a day, and no daily report or the
  /// time that passes.
  default boolean isTold() {
    return switch (root()) {
      case TelltaleSign(var sign) -> sign.isTold();
      case SetToRed _ -> true;
      case EnteredRed _, NewScorecard _, RenewalInDoubt _, NewModel _, Imported _ -> false;
    };
  }

  /// Whether nobody was alerted, so that nobody needs to hear that it is over.
  default boolean isSilent() {
    return switch (this) {
      case NewScorecard _, NewModel _, Imported _ -> true;
      case EnteredRed _, SetToRed _, TelltaleSign _, RenewalInDoubt _ -> false;
    };
  }
}
