package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;

/// A new verdict on an account, and, where other rules led to it, their version and what the rules
/// of before would have said of the same facts on the same day.
record AccountAssessment(
    HealthAssessment assessment,
    Optional<String> newScorecardVersion,
    Optional<HealthAssessment> underEarlierScorecards) {

  static AccountAssessment of(
      ScoringModels models, AccountState before, Facts facts, LocalDate today) {
    var assessment = models.scorecards().assess(facts, today, before.assessment().computedBand());
    return models.haveNewScorecardsFor(before)
        ? new AccountAssessment(
            assessment,
            Optional.of(models.scorecards().version()),
            models.underEarlierScorecards(before.assessment(), facts, today))
        : new AccountAssessment(assessment, Optional.empty(), Optional.empty());
  }

  /// Whether new rules alone, and nothing that happened to the account, put it in red.
  boolean isRedByScorecardAlone() {
    return newScorecardVersion.isPresent()
        && underEarlierScorecards.filter(it -> it.band() == Band.RED).isEmpty();
  }

  /// How the score moved; empty where it did not.
  Optional<ScoreChange> change(HealthAssessment before) {
    return underEarlierScorecards
        .map(it -> Ledger.between(before, it, assessment))
        .orElseGet(() -> Ledger.between(before, assessment))
        .filter(change -> change.points() != 0 || change.fromBand() != change.toBand());
  }
}
