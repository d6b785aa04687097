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
import java.util.List;

/// The scores of a customer who has left: those of the last day as one. They make no history, and
/// nobody is told that they moved.
record DepartedScores(ScoringModels models, LocalDate today) {

  AccountScores of(Account before, Facts facts, HealthAssessment assessment) {
    var left = CustomerDeparture.of(facts, today).orElseThrow();
    return before
        .scored()
        .filter(state -> knewAsMuch(state, left, facts))
        .map(AccountState::scores)
        .map(scores -> scores(scores.assessment(), scores.forecast(), scores.history(), facts))
        .orElseGet(() -> anew(before, left, facts, assessment));
  }

  /// What is told after they left changes nothing, nor does what is forgotten since.
  private boolean knewAsMuch(AccountState before, CustomerDeparture left, Facts facts) {
    var known = before.facts().fold(List.of(), today);
    return CustomerDeparture.of(before.facts(), before.assessment().day())
            .filter(left::equals)
            .isPresent()
        && left.factsThen(known).equals(left.factsThen(facts));
  }

  private AccountScores anew(
      Account before, CustomerDeparture left, Facts facts, HealthAssessment assessment) {
    var then = left.factsThen(facts);
    var forecast = models.hazardModel().forecast(then, left.lastDay());
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
