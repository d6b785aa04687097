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
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// An account that lived through its log day by day: what was shown of it at the end of each day.
final class SimulatedAccount {
  static final ScoringModels RULES =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  final List<LoggedSignal> log = new ArrayList<>();
  final NavigableMap<LocalDate, AccountState> shownByDay = new TreeMap<>();
  private Optional<AccountState> state = Optional.empty();

  static SimulatedAccount through(List<LoggedSignal> signals, LocalDate end) {
    var byDay = new TreeMap<LocalDate, List<LoggedSignal>>();
    for (var signal : signals) {
      var known = LocalDate.ofInstant(signal.knownAt(), ZoneOffset.UTC);
      byDay.computeIfAbsent(known, _ -> new ArrayList<>()).add(signal);
    }
    var account = new SimulatedAccount();
    for (var day = byDay.firstKey(); day.isBefore(end); day = day.plusDays(1)) {
      account.advance(day, byDay.getOrDefault(day, List.of()));
    }
    return account;
  }

  /// First the day that passed, if anything is due, then what became known on it.
  private void advance(LocalDate day, List<LoggedSignal> signals) {
    if (state.flatMap(AccountState::nextChangeDay).filter(due -> !due.isAfter(day)).isPresent()) {
      var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      var id = new SignalId("passed-" + day);
      step(day, List.of(new LoggedSignal(id, new AccountId("any"), at, at, new DayPassed(day))));
    }
    if (!signals.isEmpty()) {
      step(day, signals);
    }
    state.ifPresent(now -> shownByDay.put(day, now));
  }

  private void step(LocalDate day, List<LoggedSignal> signals) {
    var position = BigInteger.valueOf(log.size() + 1L);
    log.addAll(signals);
    var batch =
        new SignalBatch(new AccountId("any"), signals, position, BigInteger.valueOf(log.size()));
    switch (new AccountTransition(RULES, day).next(state, batch)) {
      case TransitionResult.Advanced advanced -> state = Optional.of(advanced.after());
      case TransitionResult.Repeated _, TransitionResult.Unchanged _ -> {}
    }
  }
}
