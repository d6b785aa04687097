package dev.oarlock.bench.load;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One account's log as it would have been lived: told each day what happened on it, and woken on
/// the days on which time alone changes something.
final class LivedLog {
  private final ScoringModels models;
  private final AccountId id;
  private final List<Announcement> said = new ArrayList<>();
  private final List<ChurnForecast> forecasts = new ArrayList<>();
  private Account account;
  private long position;

  private LivedLog(AccountId id, ScoringModels models) {
    this.id = id;
    this.models = models;
    this.account = new Account.Unscored(id);
  }

  static LivedLog of(AccountId id, List<LoggedSignal> log, ScoringModels models, LocalDate today) {
    var lived = new LivedLog(id, models);
    log.stream()
        .filter(signal -> !signal.day().isAfter(today))
        .collect(Collectors.groupingBy(LoggedSignal::day, TreeMap::new, Collectors.toList()))
        .forEach(lived::hear);
    lived.wakeUntil(today);
    return lived;
  }

  List<Announcement> said() {
    return said;
  }

  /// What was forecast of the customer, each day on which that changed.
  List<ChurnForecast> forecasts() {
    return forecasts;
  }

  /// Whether it never had a renewal ahead, because it could leave each month.
  boolean isMonthly() {
    return forecasts.stream().noneMatch(forecast -> forecast.atRenewal().isPresent());
  }

  Optional<AccountState> state() {
    return account.scored();
  }

  private void hear(LocalDate day, List<LoggedSignal> signals) {
    wakeUntil(day.minusDays(1));
    deliver(day, signals);
  }

  private void wakeUntil(LocalDate last) {
    var due = due(last);
    while (due.isPresent()) {
      deliver(due.get(), List.of(passed(due.get())));
      due = due(last);
    }
  }

  private Optional<LocalDate> due(LocalDate last) {
    return state()
        .flatMap(state -> state.scores().nextChangeDay())
        .filter(day -> !day.isAfter(last));
  }

  private LoggedSignal passed(LocalDate day) {
    var at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new LoggedSignal(new SignalId("day-" + day), id, at, at, new DayPassed(day));
  }

  private void deliver(LocalDate today, List<LoggedSignal> signals) {
    position++;
    var place = BigInteger.valueOf(position);
    var batch = new SignalBatch(id, signals, place, place);
    if (new AccountTransition(models, today).decide(account, batch)
        instanceof Advanced(var after)) {
      account = after;
      said.addAll(after.delivery().outbox().announcements());
      if (AccountContracts.of(after.facts()).standing(today).isCustomer()) {
        forecasts.add(after.forecast());
      }
    }
  }
}
