package dev.oarlock.slack.view.handling;

import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.advice.NextStep;
import java.util.Optional;

/// An open risk as the latest announcement of it tells. More may be known by the time its card is
/// drawn, and facts of one state beside advice of another contradict each other.
record ToldRisk(AccountAtRisk risk, long version, RiskHandling handling) {

  /// The risk in one state, facts and advice alike.
  record StandingRisk(AccountAtRisk risk, RiskHandling handling, String nextStep) {}

  /// Empty where the state is from before what is told, or the risk is over in it, which is told
  /// next.
  Optional<StandingRisk> in(AccountState state) {
    return state
        .risk()
        .episode()
        .filter(open -> open.number() == risk.episode() && isAsNew(state))
        .map(open -> standing(state, open));
  }

  private boolean isAsNew(AccountState state) {
    return state.delivery().version() >= version
        && !state.assessment().day().isBefore(risk.about().day());
  }

  private StandingRisk standing(AccountState state, Episode open) {
    var about = AccountSnapshots.of(state).afterChangeOf(risk.about());
    return new StandingRisk(
        new AccountAtRisk(risk.id(), about, open.number(), open.cause(), open.keptOpenBy()),
        RiskHandling.of(state.facts(), open.number()),
        NextStep.of(state, about.day()).sentence());
  }
}
