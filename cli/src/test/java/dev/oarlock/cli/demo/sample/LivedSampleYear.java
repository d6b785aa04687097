package dev.oarlock.cli.demo.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
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
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The sample book's year as it would have been lived: each account hears its signals on the day
/// they happen, and is woken on the days on which time alone changes something. What is older than
/// the year is told when it begins.
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
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var year = new LivedSampleYear();
    SamplePortfolio.shipped().signalsOfYearUntil(now).stream()
        .filter(signal -> accounts.test(signal.detail().path("account").asText()))
        .collect(groupingBy(signal -> heardOn(signal, today), TreeMap::new, toList()))
        .forEach(year::hear);
    year.accounts.values().forEach(account -> account.live(today));
    return year;
  }

  private static LocalDate heardOn(SampleSignal signal, LocalDate today) {
    var day = LocalDate.ofInstant(signal.at(), ZoneOffset.UTC);
    var first = today.minusDays(AccountYear.DAYS);
    return day.isBefore(first) ? first : day;
  }

  private void hear(LocalDate day, List<SampleSignal> signals) {
    signals.stream()
        .collect(groupingBy(signal -> signal.detail().path("account").asText()))
        .forEach((account, ofDay) -> account(new AccountId(account)).hear(day, ofDay));
  }

  List<Announcement> said() {
    return accounts.values().stream().flatMap(account -> account.said.stream()).toList();
  }

  /// How all stand at the end of the year.
  List<AccountState> states() {
    return accounts.values().stream().flatMap(it -> it.account.scored().stream()).toList();
  }

  /// How it stands at the end of the year.
  AccountState state(String account) {
    return Objects.requireNonNull(accounts.get(new AccountId(account)))
        .account
        .scored()
        .orElseThrow();
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

    void hear(LocalDate today, List<SampleSignal> signals) {
      live(today.minusDays(1));
      deliver(today, signals.stream().map(this::logged).toList());
    }

    private LoggedSignal logged(SampleSignal signal) {
      return new LoggedSignal(
          new SignalId(signal.detail().path("id").asText(signal.type() + signal.at())),
          account.id(),
          signal.at(),
          signal.at(),
          SignalJson.read(signal.type(), signal.detail()));
    }

    void live(LocalDate until) {
      var due = due(until);
      while (due != null) {
        deliver(due, List.of(passed(due)));
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

    private LoggedSignal passed(LocalDate day) {
      var at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
      return new LoggedSignal(new SignalId("day-" + day), account.id(), at, at, new DayPassed(day));
    }

    private void deliver(LocalDate today, List<LoggedSignal> signals) {
      position++;
      var place = BigInteger.valueOf(position);
      var batch = new SignalBatch(account.id(), signals, place, place);
      if (new AccountTransition(MODELS, today).decide(account, batch)
          instanceof Advanced(var after)) {
        account = after;
        said.addAll(after.delivery().outbox().announcements());
      }
    }
  }
}
