package dev.oarlock.domain.transition;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.ScoreChange;
import java.util.Optional;

/// A new assessment of an account, and, if other scorecards led to it, their version and how the
/// earlier ones would have assessed the same facts on the same day.
record AccountAssessment(
    HealthAssessment assessment,
    Optional<String> newScorecardVersion,
    Optional<HealthAssessment> underEarlierScorecards) {

  static AccountAssessment underSameScorecards(HealthAssessment assessment) {
    return new AccountAssessment(assessment, Optional.empty(), Optional.empty());
  }

  /// Whether new scorecards alone, and nothing that happened to the account, put it in red.
  boolean isRedByScorecardAlone() {
    return newScorecardVersion.isPresent()
        && underEarlierScorecards.filter(it -> it.band() == Band.RED).isEmpty();
  }

  /// How the score moved; empty if it did not.
  Optional<ScoreChange> change(HealthAssessment before) {
    return underEarlierScorecards
        .map(it -> Ledger.between(before, it, assessment))
        .orElseGet(() -> Ledger.between(before, assessment))
        .filter(change -> change.points() != 0 || change.fromBand() != change.toBand());
  }
}
