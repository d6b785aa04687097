package dev.oarlock.domain.past;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.domain.state.Step;
import dev.oarlock.domain.state.Stepped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// An account that lived through its log day by day: what was shown of it at the end of each day.
final class Lived {
  static final Rules RULES =
      new Rules(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  final List<LoggedSignal> log = new ArrayList<>();
  final NavigableMap<LocalDate, AccountState> shown = new TreeMap<>();
  private Optional<AccountState> state = Optional.empty();

  static Lived through(List<LoggedSignal> signals, LocalDate end) {
    var byDay = new TreeMap<LocalDate, List<LoggedSignal>>();
    for (var signal : signals) {
      var known = LocalDate.ofInstant(signal.knownAt(), ZoneOffset.UTC);
      byDay.computeIfAbsent(known, _ -> new ArrayList<>()).add(signal);
    }
    var lived = new Lived();
    for (var day = byDay.firstKey(); day.isBefore(end); day = day.plusDays(1)) {
      lived.live(day, byDay.getOrDefault(day, List.of()));
    }
    return lived;
  }

  /// First the day that passed, if anything is due, then what became known on it.
  private void live(LocalDate day, List<LoggedSignal> signals) {
    if (state.flatMap(AccountState::due).filter(due -> !due.isAfter(day)).isPresent()) {
      var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      var id = new SignalId("passed-" + day);
      step(day, List.of(new LoggedSignal(id, new AccountId("any"), at, at, new DayPassed(day))));
    }
    if (!signals.isEmpty()) {
      step(day, signals);
    }
    state.ifPresent(now -> shown.put(day, now));
  }

  private void step(LocalDate day, List<LoggedSignal> signals) {
    var position = BigInteger.valueOf(log.size() + 1L);
    log.addAll(signals);
    var batch = new Batch(new AccountId("any"), signals, position, BigInteger.valueOf(log.size()));
    switch (new Step(RULES, day).next(state, batch)) {
      case Stepped.Advanced advanced -> state = Optional.of(advanced.after());
      case Stepped.Repeated _, Stepped.Unchanged _ -> {}
    }
  }
}
