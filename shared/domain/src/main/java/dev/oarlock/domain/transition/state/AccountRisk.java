package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.risk.episode.Episode;
import java.util.Optional;

/// The risk episode that is open, how many episodes there were so far (the open one included), and
/// the disagreements about renewals.
public record AccountRisk(
    Optional<Episode> episode, int episodeCount, RenewalDisagreements disagreements) {

  public static AccountRisk none() {
    return new AccountRisk(Optional.empty(), 0, RenewalDisagreements.none());
  }

  public AccountRisk withDisagreements(RenewalDisagreements latest) {
    return new AccountRisk(episode, episodeCount, latest);
  }
}
