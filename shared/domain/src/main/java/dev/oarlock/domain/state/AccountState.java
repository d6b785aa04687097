package dev.oarlock.domain.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Disputes;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One account as Oarlock sees it now. `episodes` counts the risk episodes so far; `due` is the
/// next day on which time alone changes verdict or forecast; `version` grows by one with each
/// write.
public record AccountState(
    AccountId id,
    Facts facts,
    Verdict verdict,
    Forecast forecast,
    Optional<Change> latestChange,
    History history,
    Optional<Episode> episode,
    int episodes,
    int announced,
    Disputes disputes,
    Optional<LocalDate> due,
    Outbox outbox,
    long version) {

  /// What people call it: its registered name, or its id until it is registered.
  public String name() {
    return facts
        .latest(AccountRegistered.class)
        .map(fact -> fact.signal().name())
        .orElse(id.value());
  }

  /// Whether an episode or a disagreement is open that nobody has heard of yet, and somebody will.
  public boolean hasUnsaid() {
    return disputes.hasUntold()
        || episode
            .filter(open -> open.number() > announced && !open.cause().isSilent())
            .isPresent();
  }

  /// What model, CSM and lead say of its next renewal, as of a day.
  public Optional<Calls> calls(LocalDate day) {
    return Calls.of(facts, forecast, day).map(said -> said.amid(disputes));
  }

  AccountState at(Optional<Episode> nowOpen, int soFar, Disputes nowDisputed) {
    return new AccountState(
        id,
        facts,
        verdict,
        forecast,
        latestChange,
        history,
        nowOpen,
        soFar,
        announced,
        nowDisputed,
        due,
        outbox,
        version);
  }

  /// The same with something more known, but not yet judged anew.
  AccountState knowing(LoggedSignal signal, Disputes nowDisputed) {
    return new AccountState(
        id,
        facts.fold(List.of(signal), verdict.day()),
        verdict,
        forecast,
        latestChange,
        history,
        episode,
        episodes,
        announced,
        nowDisputed,
        due,
        outbox,
        version);
  }

  AccountState saying(Outbox said, int lastEpisodeSaid) {
    return new AccountState(
        id,
        facts,
        verdict,
        forecast,
        latestChange,
        history,
        episode,
        episodes,
        lastEpisodeSaid,
        disputes,
        due,
        said,
        version);
  }
}
