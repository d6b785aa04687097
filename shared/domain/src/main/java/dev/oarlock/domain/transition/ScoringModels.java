package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What accounts are scored by: scorecards for health, a hazard model for churn. `earlier` are
/// versions of the scorecards that were in force before, as far as they are needed to tell what a
/// change of scorecards alone did. `mark` is the chance of churn from which a renewal is in doubt.
public record ScoringModels(
    ScorecardSet scorecards,
    HazardModel hazardModel,
    List<ScorecardSet> earlierScorecards,
    ChurnMark mark) {
  public ScoringModels {
    earlierScorecards = List.copyOf(earlierScorecards);
  }

  public ScoringModels(ScorecardSet scorecards, HazardModel hazard) {
    this(scorecards, hazard, List.of());
  }

  /// With the mark as it is shipped.
  public ScoringModels(
      ScorecardSet scorecards, HazardModel hazard, List<ScorecardSet> earlierScorecards) {
    this(scorecards, hazard, earlierScorecards, ChurnMark.shipped());
  }

  /// One scorecard for all.
  public ScoringModels(Scorecard scorecard, HazardModel hazard) {
    this(ScorecardSet.of(scorecard), hazard);
  }

  /// The forecast on a day; of a customer who has left, that of the last day as one.
  public ChurnForecast forecast(Facts facts, LocalDate day) {
    return CustomerDeparture.of(facts, day)
        .map(left -> hazardModel.forecast(left.factsThen(facts), left.lastDay()))
        .orElseGet(() -> hazardModel.forecast(facts, day));
  }

  AccountAssessment assess(Account before, Facts facts, ScoringDay day) {
    return switch (before) {
      case Account.Unscored _ ->
          AccountAssessment.underSameScorecards(
              scorecards.assess(facts, day.today(), Band.UNKNOWN));
      case AccountState state -> reassess(state, facts, day);
    };
  }

  private AccountAssessment reassess(AccountState before, Facts facts, ScoringDay day) {
    var assessment = scorecards.assess(facts, day.today(), day.bandBefore(before));
    return haveNewScorecardsFor(before)
        ? new AccountAssessment(
            assessment,
            Optional.of(scorecards.version()),
            underEarlierScorecards(before.assessment(), facts, day.today()))
        : AccountAssessment.underSameScorecards(assessment);
  }

  /// Whether an account was last assessed by other scorecards.
  boolean haveNewScorecardsFor(AccountState account) {
    return !scorecards.isVersionOf(account.assessment());
  }

  /// Whether an account was last forecast by another model.
  boolean haveNewModelFor(AccountState account) {
    return !hazardModel.version().equals(account.forecast().model());
  }

  /// How the earlier scorecards would assess the facts of today.
  private Optional<HealthAssessment> underEarlierScorecards(
      HealthAssessment before, Facts facts, LocalDate today) {
    return earlierScorecards.stream()
        .filter(it -> it.isVersionOf(before))
        .findFirst()
        .map(it -> it.assessDayOnly(facts, today, before.computedBand()));
  }
}
