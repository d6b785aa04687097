package dev.oarlock.domain.transition.replay;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// A log cut into what became known together: each arrival by itself, and of a day with very many
/// of them, such as that of an import, the first ones at once.
public record ReplaySteps(AccountId account, List<ReplayStep> all) {
  /// So many steps an account may take in all, besides one a day.
  private static final int MAX_STEPS = 4_000;

  public ReplaySteps {
    all = List.copyOf(all);
  }

  /// What became known at a moment, on a day of the business.
  public record ReplayStep(LocalDate day, Instant knownAt, SignalBatch batch) {}

  public static ReplaySteps of(AccountId account, Collection<LoggedSignal> log, ZoneId zone) {
    var days = new TreeMap<LocalDate, TreeMap<Instant, List<LoggedSignal>>>();
    for (var signal : log) {
      days.computeIfAbsent(LocalDate.ofInstant(signal.knownAt(), zone), _ -> new TreeMap<>())
          .computeIfAbsent(signal.knownAt(), _ -> new ArrayList<>())
          .add(signal);
    }
    var steps = new ArrayList<ReplayStep>();
    var ofDay = Math.max(1, MAX_STEPS / Math.max(1, days.size()));
    days.forEach((day, arrivals) -> {
      var moments = List.copyOf(arrivals.entrySet());
      var together = Math.max(1, moments.size() - ofDay + 1);
      steps.add(step(account, day, moments.subList(0, together), steps.size()));
      for (var moment : moments.subList(together, moments.size())) {
        steps.add(step(account, day, List.of(moment), steps.size()));
      }
    });
    return new ReplaySteps(account, steps);
  }

  private static ReplayStep step(
      AccountId account,
      LocalDate day,
      List<java.util.Map.Entry<Instant, List<LoggedSignal>>> arrivals,
      int number) {
    var signals = arrivals.stream().flatMap(arrival -> arrival.getValue().stream()).toList();
    var position = BigInteger.valueOf(number + 1L);
    return new ReplayStep(
        day, arrivals.getLast().getKey(), new SignalBatch(account, signals, position, position));
  }
}
