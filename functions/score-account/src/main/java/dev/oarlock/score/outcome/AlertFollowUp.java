package dev.oarlock.score.outcome;

import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.alert.AlertOutcomes.AlertKey;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Notes what came of an alert, for the record of the rule that raised it.
public record AlertFollowUp(AlertOutcomes outcomes) {

  public void follow(AccountState state, SignalBatch batch, List<Announcement> announced) {
    announced.forEach(it -> follow(it, state.delivery().alerted().orElse(Instant.EPOCH)));
    for (var signal : batch.signals()) {
      if (signal.signal() instanceof AlertRated rated) {
        rated(state, rated);
      }
    }
  }

  private void follow(Announcement told, Instant alerted) {
    if (told instanceof AccountAtRisk risk) {
      var account = risk.about().account();
      outcomes.told(new AlertKey(AlertRule.of(risk.cause()), account, risk.episode()), alerted);
    } else if (told instanceof RiskUpdated updated) {
      follow(updated);
    }
  }

  private void follow(RiskUpdated updated) {
    var alert = key(updated.episode(), updated);
    switch (updated.news()) {
      case RiskNews.StepTaken _ -> {
        if (updated.handling().latestOfPeople().filter(it -> isOurs(it.what())).isPresent()) {
          outcomes.acted(alert);
        }
      }
      case RiskNews.CustomerLeft _ -> outcomes.churned(alert, true);
      case RiskNews.CustomerStayed _ -> outcomes.churned(alert, false);
      case RiskNews.FactsChanged _, RiskNews.AccountSeparated _ -> {}
    }
  }

  private static boolean isOurs(RiskHandled step) {
    return !step.by().equals(RiskHandled.OARLOCK);
  }

  private static AlertKey key(Episode episode, Announcement told) {
    return new AlertKey(AlertRule.of(episode.cause()), told.about().account(), episode.number());
  }

  /// An episode that was over for long is not known any more.
  private void rated(AccountState state, AlertRated rated) {
    Optional.of(rated.episode())
        .flatMap(number ->
            state
                .risk()
                .episode()
                .filter(it -> it.number() == number)
                .or(() ->
                    state
                        .risk()
                        .latestEnded()
                        .map(EndedEpisode::episode)
                        .filter(it -> it.number() == number)))
        .ifPresent(episode ->
            outcomes.rated(
                new AlertKey(AlertRule.of(episode.cause()), state.id(), episode.number()), rated));
  }
}
