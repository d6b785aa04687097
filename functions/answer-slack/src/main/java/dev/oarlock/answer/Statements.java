package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.OverrideJudged;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.PulseForm;
import dev.oarlock.slack.view.SaidView;
import dev.oarlock.slack.view.TideView;
import dev.oarlock.slack.view.TideView.Doubted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What people say about an account becomes a signal like any other: it goes over the bus into the
/// log, and the account is scored anew with it a moment later.
record Statements(World world, Wire wire, CurrentScorecards scorecards) {
  private static final String SOURCE = "oarlock.slack";

  /// Whoever clicks the same within this time clicked twice.
  private static final Duration SAME_CLICK = Duration.ofMinutes(1);

  Message hear(AccountState state, HealthCommand.Statement said, Voice voice) {
    return switch (said) {
      case HealthCommand.Overrule overrule -> override(state, overrule, voice);
      case HealthCommand.OverrideOff _ -> takeBack(state, voice);
      case HealthCommand.Pulse pulse -> pulse(state, pulse, voice);
    };
  }

  /// Somebody who types or clicks now.
  Voice now(String user) {
    return Voice.typed(user, world.now());
  }

  private Message override(AccountState state, HealthCommand.Overrule command, Voice voice) {
    var said = command.said();
    var signal =
        new HealthOverridden(
            said.score(), said.level(), said.reason(), said.note(), command.until(), voice.csm());
    say(state.id(), "override:" + voice.user() + ":" + voice.occasion(), signal);
    return SaidView.overridden(state.name(), command, verdict(state, signal));
  }

  /// As it will be when the signal has gone its way.
  private Verdict verdict(AccountState state, Signal signal) {
    var now = world.now();
    var logged = new LoggedSignal(new SignalId("said"), state.id(), now, now, signal);
    var facts = state.facts().fold(List.of(logged.in(world.zone())), world.today());
    var cards = scorecards.now();
    return cards.glance(facts, world.today(), state.verdict().computedBand());
  }

  /// One that is over replaces the one in force; it is a second younger, so that it does so even if
  /// both are said at once.
  private Message takeBack(AccountState state, Voice voice) {
    return state
        .verdict()
        .override()
        .map(override -> {
          var over =
              new HealthOverridden(
                  OptionalInt.of(0),
                  Optional.empty(),
                  override.reason(),
                  Optional.empty(),
                  world.today().minusDays(1),
                  voice.csm());
          say(
              state.id(),
              "override-off:" + override.by().name() + ":" + saidAt(state),
              over,
              world.now().plusSeconds(1));
          return SaidView.takenBack(state.name());
        })
        .orElseGet(() -> SaidView.nothingToTakeBack(state.name()));
  }

  /// When the one that is taken back was said: the same words may be said again later.
  private static long saidAt(AccountState state) {
    return state
        .facts()
        .latest(HealthOverridden.class)
        .map(it -> it.at().getEpochSecond())
        .orElse(0L);
  }

  private Message pulse(AccountState state, HealthCommand.Pulse said, Voice voice) {
    var today = world.today();
    var expires = said.days().stream().mapToObj(today::plusDays).findFirst();
    var signal =
        new SentimentNoted(
            said.pulse(), said.reasons(), said.note(), expires, Optional.of(voice.csm()));
    if (!isBare(signal) || !isSaid(state, signal)) {
      say(state.id(), pulseId(state, signal, voice), signal);
    }
    var over = expires.orElse(today.plusDays(PulseForm.USUAL_DAYS));
    return SaidView.pulse(state.name(), said.pulse(), over);
  }

  /// Two clicks on one button are one pulse: the second finds the first in the account's state, or,
  /// where that is still on its way, has the same id, because it replaces the same pulse. What is
  /// said with words is said anew on each occasion.
  private static String pulseId(AccountState state, SentimentNoted signal, Voice voice) {
    var said = "pulse:" + voice.user() + ":";
    if (!isBare(signal)) {
      return said + voice.occasion();
    }
    var after =
        state.facts().latest(SentimentNoted.class).map(it -> it.at().getEpochSecond()).orElse(0L);
    return said + signal.pulse() + ":after:" + after;
  }

  private static boolean isBare(SentimentNoted signal) {
    return signal.reasons().isEmpty() && signal.note().isEmpty() && signal.expires().isEmpty();
  }

  private boolean isSaid(AccountState state, SentimentNoted signal) {
    return state
        .facts()
        .latest(SentimentNoted.class)
        .filter(it -> it.at().isAfter(world.now().minus(SAME_CLICK)))
        .filter(it -> it.signal().pulse() == signal.pulse() && it.signal().by().equals(signal.by()))
        .isPresent();
  }

  /// The first answer counts; a second click says the same again.
  Message judged(boolean right, String about) {
    var parts = about.split("\\|", 4);
    var until = LocalDate.parse(parts[1]);
    var signal = new OverrideJudged(right, parts[2], new Csm(parts[3]), until);
    say(new AccountId(parts[0]), "override-judged:" + until + ":" + parts[3], signal);
    return SaidView.judged(right);
  }

  /// What somebody says of reports in doubt goes to the function that holds them.
  Message doubted(Doubted about, boolean real, String user) {
    var detail =
        Json.object()
            .put("feed", about.feed())
            .put("since", about.since().toString())
            .put("real", real)
            .put("by", user);
    wire.put("oarlock", "TideAnswered", detail);
    return TideView.answered(about, real);
  }

  void say(AccountId account, String id, Signal signal) {
    say(account, id, signal, world.now());
  }

  private void say(AccountId account, String id, Signal signal, Instant at) {
    var detail = SignalJson.write(signal);
    detail.put("account", account.value()).put("at", at.toString()).put("id", id);
    wire.put(SOURCE, signal.type(), detail);
  }
}
