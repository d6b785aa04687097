package dev.oarlock.domain.whatif;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.scorecard.Scorecard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// An account as it is and under an assumption. `change` is the ledger between the two; it is empty
/// when one of them has no score.
public record WhatIfComparison(
    WhatIfAssumption assumption,
    ScenarioResult current,
    ScenarioResult assumed,
    Optional<ScoreChange> change) {

  /// Assessment and forecast of one side.
  public record ScenarioResult(HealthAssessment assessment, ChurnForecast forecast) {}

  /// An account on a day, and the scorecard and model that score it. An override is left out,
  /// because it would hide the effect of an assumption.
  public record AccountBaseline(
      Facts facts, HealthAssessment assessment, Scorecard scorecard, HazardModel hazardModel) {
    public AccountBaseline {
      var computed =
          facts
              .trusted()
              .all()
              .filter(fact -> !(fact.signal() instanceof HealthOverridden))
              .toList();
      facts = Facts.of(computed, assessment.day());
    }

    LocalDate today() {
      return assessment.day();
    }
  }

  public static WhatIfComparison of(AccountBaseline account, WhatIfAssumption assumption) {
    var current =
        new ScenarioResult(
            assessCurrent(account),
            account.hazardModel().forecast(account.facts(), account.today()));
    var assumed = assumed(account, assumption, current);
    return new WhatIfComparison(
        assumption, current, assumed, Ledger.between(current.assessment(), assumed.assessment()));
  }

  private static ScenarioResult assumed(
      AccountBaseline account, WhatIfAssumption assumption, ScenarioResult current) {
    return switch (assumption) {
      case WhatIfAssumption.LeverAssumption(var lever, var value) -> {
        var facts = new ScenarioFacts(account.facts(), account.today()).assuming(lever, value);
        var forecast = account.hazardModel().forecast(facts, account.today());
        yield new ScenarioResult(assess(account, facts), forecast);
      }
      case WhatIfAssumption.MeasureAssumption _ ->
          new ScenarioResult(assess(account, assumption), current.forecast());
    };
  }

  /// Assessed again with its current band as the previous one, so that both sides are comparable.
  static HealthAssessment assessCurrent(AccountBaseline account) {
    return assess(account, account.facts());
  }

  static HealthAssessment assess(AccountBaseline account, WhatIfAssumption assumption) {
    return switch (assumption) {
      case WhatIfAssumption.LeverAssumption(var lever, var value) ->
          assess(
              account, new ScenarioFacts(account.facts(), account.today()).assuming(lever, value));
      case WhatIfAssumption.MeasureAssumption(var measure, var value) ->
          account
              .scorecard()
              .assessAssuming(
                  AccountEvidence.of(account.facts()),
                  account.assessment(),
                  Map.of(measure, value));
    };
  }

  private static HealthAssessment assess(AccountBaseline account, Facts facts) {
    return account
        .scorecard()
        .assessDayOnly(
            AccountEvidence.of(facts), account.today(), account.assessment().computedBand());
  }
}
