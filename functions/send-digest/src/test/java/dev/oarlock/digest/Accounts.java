package dev.oarlock.digest;

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
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Accounts of a book, made by hand; each pays 1,000 euros a month.
final class Accounts {
  static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private Accounts() {}

  static AccountRegistered registered(String name) {
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
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ContractChanged contract() {
    var seats = new ContractLine("seats", 10, Money.of(100_000, "EUR"), ContractLine.Per.MONTH, 0);
    return new ContractChanged(
        "K-1",
        ContractChanged.OrderType.NEW,
        LocalDate.parse("2026-01-01"),
        12,
        true,
        List.of(seats),
        Optional.empty(),
        Optional.empty());
  }

  /// With its score a week ago and now.
  static AccountState moved(String id, String name, int before, int now) {
    var account = new AccountId(id);
    var signals =
        List.of(logged(account, "s1", registered(name)), logged(account, "s2", contract()));
    return new AccountState(
        account,
        Facts.none().fold(signals, TODAY),
        verdict(now),
        forecast(),
        Optional.empty(),
        History.none().with(day(TODAY.minusDays(9), before)).with(day(TODAY, now)),
        Optional.empty(),
        0,
        Optional.empty(),
        Outbox.empty(),
        1);
  }

  private static LoggedSignal logged(AccountId account, String id, Signal signal) {
    var at = Instant.parse("2026-11-20T08:00:00Z");
    return new LoggedSignal(new SignalId(id), account, at, at, signal);
  }

  private static Band band(int score) {
    return score < 40 ? Band.RED : Band.YELLOW;
  }

  private static History.Day day(LocalDate day, int score) {
    return new History.Day(day, OptionalInt.of(score), band(score), new Probability(0.1));
  }

  private static Verdict verdict(int score) {
    var part = new ComponentScore(Component.ADOPTION, 100, OptionalInt.of(score), score, List.of());
    return new Verdict(
        TODAY,
        "default 1",
        OptionalInt.of(score),
        band(score),
        100,
        List.of(part),
        List.of(),
        Optional.empty());
  }

  private static Forecast forecast() {
    var chance = new Probability(0.25);
    return new Forecast(
        TODAY,
        chance,
        chance,
        chance,
        chance,
        Optional.of(new Forecast.AtRenewal(LocalDate.parse("2027-01-01"), chance)),
        new Probability(0.1),
        0,
        -4,
        List.of(),
        List.of());
  }
}
