package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// By what accounts are judged and their future forecast; `earlier` are versions of the scorecards
/// that were in force before, as far as they are needed to tell what a change of rules alone did.
public record ScoringModels(
    ScorecardSet scorecards, HazardModel hazardModel, List<ScorecardSet> earlierScorecards) {
  public ScoringModels {
    earlierScorecards = List.copyOf(earlierScorecards);
  }

  public ScoringModels(ScorecardSet scorecards, HazardModel hazard) {
    this(scorecards, hazard, List.of());
  }

  /// One scorecard for all.
  public ScoringModels(Scorecard scorecard, HazardModel hazard) {
    this(ScorecardSet.of(scorecard), hazard);
  }

  /// Whether an account was last judged by other rules.
  boolean haveNewScorecardsFor(AccountState account) {
    return account.version() > 0 && !scorecards.isVersionOf(account.assessment());
  }

  /// Whether an account was last forecast by another model.
  boolean haveNewModelFor(AccountState account) {
    return account.version() > 0 && !hazardModel.version().equals(account.forecast().model());
  }

  /// What the rules of before would say of the facts of today.
  Optional<HealthAssessment> underEarlierScorecards(
      HealthAssessment before, Facts facts, LocalDate today) {
    return earlierScorecards.stream()
        .filter(it -> it.isVersionOf(before))
        .findFirst()
        .map(it -> it.assessDayOnly(facts, today, before.computedBand()));
  }
}
