package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.episode.Episode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One account as Oarlock sees it now. `episodes` counts the risk episodes so far; `due` is the
/// next day on which time alone changes verdict or forecast; `version` grows by one with each
/// write.
public record AccountState(
    AccountId id,
    Facts facts,
    HealthAssessment assessment,
    ChurnForecast forecast,
    Optional<ScoreChange> latestChange,
    AccountHistory history,
    Optional<Episode> episode,
    int episodeCount,
    int lastAnnouncedEpisode,
    RenewalDisagreements disagreements,
    Optional<LocalDate> nextChangeDay,
    AnnouncementOutbox outbox,
    long version) {

  /// What people call it: its registered name, or its id until it is registered.
  public String name() {
    return facts
        .latest(AccountRegistered.class)
        .map(fact -> fact.signal().name())
        .orElse(id.value());
  }

  /// Whether an episode or a disagreement is open that nobody has heard of yet, and somebody will.
  public boolean hasUnannounced() {
    return disagreements.hasPendingNotice()
        || episode
            .filter(open -> open.number() > lastAnnouncedEpisode && !open.cause().isSilent())
            .isPresent();
  }

  /// What model, CSM and lead say of its next renewal, as of a day.
  public Optional<RenewalForecasts> renewalForecasts(LocalDate day) {
    return RenewalForecasts.of(facts, forecast, day)
        .map(said -> said.withDisagreements(disagreements));
  }

  public AccountState withEpisode(
      Optional<Episode> nowOpen, int soFar, RenewalDisagreements nowDisputed) {
    return new AccountState(
        id,
        facts,
        assessment,
        forecast,
        latestChange,
        history,
        nowOpen,
        soFar,
        lastAnnouncedEpisode,
        nowDisputed,
        nextChangeDay,
        outbox,
        version);
  }

  /// The same with something more known, but not yet judged anew.
  public AccountState withSignal(LoggedSignal signal, RenewalDisagreements nowDisputed) {
    return new AccountState(
        id,
        facts.fold(List.of(signal), assessment.day()),
        assessment,
        forecast,
        latestChange,
        history,
        episode,
        episodeCount,
        lastAnnouncedEpisode,
        nowDisputed,
        nextChangeDay,
        outbox,
        version);
  }

  public AccountState withOutbox(AnnouncementOutbox said, int lastEpisodeSaid) {
    return new AccountState(
        id,
        facts,
        assessment,
        forecast,
        latestChange,
        history,
        episode,
        episodeCount,
        lastEpisodeSaid,
        disagreements,
        nextChangeDay,
        said,
        version);
  }
}
