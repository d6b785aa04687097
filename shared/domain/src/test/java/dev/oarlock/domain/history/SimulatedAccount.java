package dev.oarlock.domain.history;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// An account that processed its log day by day, with what was shown at the end of each day.
final class SimulatedAccount {
  static final ScoringModels RULES =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private static final AccountId ID = new AccountId("any");

  final List<LoggedSignal> log = new ArrayList<>();
  final NavigableMap<LocalDate, AccountState> shownByDay = new TreeMap<>();
  private Account account = new Account.Unscored(ID);

  static SimulatedAccount through(List<LoggedSignal> signals, LocalDate end) {
    var byDay = new TreeMap<LocalDate, List<LoggedSignal>>();
    for (var signal : signals) {
      var known = LocalDate.ofInstant(signal.knownAt(), ZoneOffset.UTC);
      byDay.computeIfAbsent(known, _ -> new ArrayList<>()).add(signal);
    }
    var simulated = new SimulatedAccount();
    for (var day = byDay.firstKey(); day.isBefore(end); day = day.plusDays(1)) {
      simulated.advance(day, byDay.getOrDefault(day, List.of()));
    }
    return simulated;
  }

  /// First the passed day, if a change is due, then the signals received on it.
  private void advance(LocalDate day, List<LoggedSignal> signals) {
    if (isDue(day)) {
      var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      var id = new SignalId("passed-" + day);
      step(day, List.of(new LoggedSignal(id, ID, at, at, new DayPassed(day))));
    }
    if (!signals.isEmpty()) {
      step(day, signals);
    }
    account.scored().ifPresent(now -> shownByDay.put(day, now));
  }

  private boolean isDue(LocalDate day) {
    return account
        .scored()
        .flatMap(state -> state.scores().nextChangeDay())
        .filter(due -> !due.isAfter(day))
        .isPresent();
  }

  private void step(LocalDate day, List<LoggedSignal> signals) {
    var position = BigInteger.valueOf(log.size() + 1L);
    log.addAll(signals);
    var batch = new SignalBatch(ID, signals, position, BigInteger.valueOf(log.size()));
    switch (new AccountTransition(RULES, day).decide(account, batch)) {
      case TransitionResult.Advanced advanced -> account = advanced.after();
      case TransitionResult.Repeated _, TransitionResult.Unchanged _ -> {}
    }
  }
}
