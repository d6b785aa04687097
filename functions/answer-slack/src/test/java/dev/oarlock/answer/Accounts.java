package dev.oarlock.answer;

import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.UsageReported;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Account states made by hand.
final class Accounts {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private Accounts() {}

  static AccountRegistered registered(String name) {
    return registered(name, Optional.empty());
  }

  static AccountRegistered registered(String name, Optional<AccountId> parent) {
    return new AccountRegistered(
        name,
        List.of(),
        List.of(),
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        parent,
        Optional.empty(),
        Optional.empty());
  }

  static AccountState scored(String id, String name) {
    return scored(id, registered(name), 1);
  }

  static AccountState scored(String id, AccountRegistered registered, long version) {
    var account = new AccountId(id);
    var signal = new LoggedSignal(new SignalId("s1"), account, NOW, NOW, registered);
    return new AccountState(
        account,
        Facts.none().fold(List.of(signal), TODAY),
        verdict(),
        forecast(),
        Optional.empty(),
        History.none(),
        Optional.empty(),
        0,
        Optional.empty(),
        Outbox.empty(),
        version);
  }

  /// An entry of the log: so many active users on a day, known on that day.
  static LogEntry reported(String id, String day, int users) {
    var at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    var use =
        new UsageReported(
            LocalDate.parse(day),
            OptionalInt.of(users),
            OptionalInt.empty(),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    var signal = new LoggedSignal(new SignalId("use-" + day), new AccountId(id), at, at, use);
    return new LogEntry(signal, "test", "event-" + day);
  }

  private static Verdict verdict() {
    var adoption = new ComponentScore(Component.ADOPTION, 100, OptionalInt.of(83), 83, List.of());
    return new Verdict(
        TODAY,
        "default 1",
        OptionalInt.of(83),
        Band.GREEN,
        64,
        List.of(adoption),
        List.of(),
        Optional.empty());
  }

  private static Forecast forecast() {
    return new Forecast(
        TODAY,
        new Probability(0.004),
        new Probability(0.01),
        new Probability(0.03),
        new Probability(0.06),
        Optional.empty(),
        new Probability(0.1),
        0,
        -5,
        List.of(),
        List.of());
  }
}
