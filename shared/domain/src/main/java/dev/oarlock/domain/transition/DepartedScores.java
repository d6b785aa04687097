package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;

/// The scores of a customer who has left: those of the last day as one. They make no history, and
/// nobody is told that they moved.
record DepartedScores(ScoringModels models, LocalDate today) {

  AccountScores of(Account before, Facts facts, HealthAssessment assessment) {
    var left = CustomerDeparture.of(facts, today).orElseThrow();
    return before
        .scored()
        .filter(state -> left.standsSince(state.assessment().day(), state.facts(), today, facts))
        .map(AccountState::scores)
        .map(scores -> scores(scores.assessment(), scores.forecast(), scores.history(), facts))
        .orElseGet(() -> anew(before, facts, assessment));
  }

  private AccountScores anew(Account before, Facts facts, HealthAssessment assessment) {
    var forecast = models.forecast(facts, today);
    var first = new DayEntry(today, assessment.score(), assessment.band(), forecast.within90());
    return scores(
        assessment,
        forecast,
        before.scored().isPresent() ? before.history() : before.history().with(first),
        facts);
  }

  private AccountScores scores(
      HealthAssessment assessment, ChurnForecast forecast, AccountHistory history, Facts facts) {
    return new AccountScores(
        assessment.on(today), forecast, history, CustomerDeparture.nextChange(facts, today));
  }
}
