package dev.oarlock.domain.transition.snapshot;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What a card of a risk says of its account, as coarsely as somebody who reads it decides by it:
/// by what score and probability drift from day to day, no card is put anew.
public record CardFacts(
    String name,
    Optional<Csm> csm,
    AccountStanding standing,
    Optional<LocalDate> renewalDate,
    MultiCurrencyAmount cmrr,
    Band band,
    OptionalInt score,
    long churn,
    Optional<HealthOverride> override,
    Optional<EpisodeCause> keptOpenBy) {
  private static final int POINTS = 10;

  public static CardFacts of(AccountState state) {
    var about = AccountSnapshots.of(state);
    var score = about.score();
    return new CardFacts(
        about.name(),
        about.csm(),
        about.standing(),
        about.renewalDate(),
        about.cmrr(),
        about.band(),
        score.isPresent() ? OptionalInt.of(score.getAsInt() / POINTS) : score,
        Math.round(100 * about.churnAtRenewal().orElse(about.churnWithin90()).value()) / POINTS,
        about.override(),
        state.risk().episode().flatMap(Episode::keptOpenBy));
  }
}
