package dev.oarlock.domain.transition.replay;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A log cut into what became known together, as it was scored then: what arrives within a second
/// is one batch, so that no risk opens that nobody was shown. Of a day with very many arrivals,
/// such as that of an import, the first ones are one step.
public record ReplaySteps(AccountId account, List<ReplayStep> all) {
  /// So many steps an account may take in all, besides one a day.
  private static final int MAX_STEPS = 4_000;

  /// `MaximumBatchingWindowInSeconds` of the stream, from the first signal on.
  private static final Duration WINDOW = Duration.ofSeconds(1);

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
      var batches = batches(arrivals);
      var together = Math.max(1, batches.size() - ofDay + 1);
      var first = batches.subList(0, together).stream().flatMap(List::stream).toList();
      steps.add(step(account, day, first, steps.size()));
      for (var batch : batches.subList(together, batches.size())) {
        steps.add(step(account, day, batch, steps.size()));
      }
    });
    return new ReplaySteps(account, steps);
  }

  private static List<List<LoggedSignal>> batches(SortedMap<Instant, List<LoggedSignal>> arrivals) {
    var batches = new ArrayList<List<LoggedSignal>>();
    var until = Instant.MIN;
    for (var arrival : arrivals.entrySet()) {
      if (!arrival.getKey().isBefore(until)) {
        batches.add(new ArrayList<>());
        until = arrival.getKey().plus(WINDOW);
      }
      batches.getLast().addAll(arrival.getValue());
    }
    return batches;
  }

  private static ReplayStep step(
      AccountId account, LocalDate day, List<LoggedSignal> signals, int number) {
    var position = BigInteger.valueOf(number + 1L);
    return new ReplayStep(
        day, signals.getLast().knownAt(), new SignalBatch(account, signals, position, position));
  }
}
