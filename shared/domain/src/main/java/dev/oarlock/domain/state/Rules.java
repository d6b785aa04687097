package dev.oarlock.domain.state;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// By what accounts are judged and their future forecast; `earlier` are versions of the scorecards
/// that were in force before, as far as they are needed to tell what a change of rules alone did.
public record Rules(Scorecards scorecards, HazardModel hazard, List<Scorecards> earlier) {
  public Rules {
    earlier = List.copyOf(earlier);
  }

  public Rules(Scorecards scorecards, HazardModel hazard) {
    this(scorecards, hazard, List.of());
  }

  /// One scorecard for all.
  public Rules(Scorecard scorecard, HazardModel hazard) {
    this(Scorecards.of(scorecard), hazard);
  }

  /// Whether an account was last judged by other rules.
  boolean areNewFor(AccountState account) {
    return account.version() > 0 && !scorecards.judged(account.verdict());
  }

  /// Whether an account was last forecast by another model.
  boolean forecastOtherwise(AccountState account) {
    return account.version() > 0 && !hazard.version().equals(account.forecast().model());
  }

  /// What the rules of before would say of the facts of today.
  Optional<Verdict> asBefore(Verdict before, Facts facts, LocalDate today) {
    return earlier.stream()
        .filter(it -> it.judged(before))
        .findFirst()
        .map(it -> it.glance(facts, today, before.computedBand()));
  }
}
