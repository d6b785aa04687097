package dev.oarlock.cli.demo.sample;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The sample book's year as it would have been lived: each account hears its signals on the day
/// they happen, and is woken on the days on which time alone changes something.
final class LivedSampleYear {
  private static final ScoringModels MODELS =
      new ScoringModels(ScorecardSet.shipped(), HazardModel.expert(new Probability(0.1)));

  private final Map<AccountId, LivedSample> accounts = new LinkedHashMap<>();

  static LivedSampleYear of(Set<String> accounts, Instant now) {
    return of(accounts::contains, now);
  }

  static LivedSampleYear ofAll(Instant now) {
    return of(_ -> true, now);
  }

  private static LivedSampleYear of(Predicate<String> accounts, Instant now) {
    var year = new LivedSampleYear();
    for (var signal : SamplePortfolio.shipped().signalsOfYearUntil(now)) {
      var account = signal.detail().path("account").asText();
      if (accounts.test(account)) {
        year.account(new AccountId(account)).hear(signal);
      }
    }
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    year.accounts.values().forEach(account -> account.live(today));
    return year;
  }

  List<Announcement> said() {
    return accounts.values().stream().flatMap(account -> account.said.stream()).toList();
  }

  /// How it stands at the end of the year.
  AccountState state(String account) {
    return Objects.requireNonNull(accounts.get(new AccountId(account))).account.scored().orElseThrow();
  }

  private LivedSample account(AccountId id) {
    return accounts.computeIfAbsent(id, LivedSample::new);
  }

  private static final class LivedSample {
    private final List<Announcement> said = new ArrayList<>();
    private Account account;
    private long position;

    LivedSample(AccountId id) {
      account = new Account.Unscored(id);
    }

    void hear(SampleSignal signal) {
      var today = LocalDate.ofInstant(signal.at(), ZoneOffset.UTC);
      live(today.minusDays(1));
      deliver(
          today,
          signal.detail().path("id").asText(signal.type() + signal.at()),
          signal.at(),
          SignalJson.read(signal.type(), signal.detail()));
    }

    void live(LocalDate until) {
      var due = due(until);
      while (due != null) {
        deliver(
            due, "day-" + due, due.atStartOfDay().toInstant(ZoneOffset.UTC), new DayPassed(due));
        due = due(until);
      }
    }

    private @Nullable LocalDate due(LocalDate until) {
      return account
          .scored()
          .flatMap(state -> state.scores().nextChangeDay())
          .filter(day -> !day.isAfter(until))
          .orElse(null);
    }

    private void deliver(LocalDate today, String id, Instant at, Signal signal) {
      position++;
      var logged = new LoggedSignal(new SignalId(id), account.id(), at, at, signal);
      var batch =
          new SignalBatch(
              account.id(),
              List.of(logged),
              BigInteger.valueOf(position),
              BigInteger.valueOf(position));
      if (new AccountTransition(MODELS, today).decide(account, batch)
          instanceof Advanced(var after)) {
        account = after;
        said.addAll(after.delivery().outbox().announcements());
      }
    }
  }
}
