package dev.oarlock.domain.transition.replay;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A log cut into what became known together, as it was scored then. Of a long log no more than a
/// part is held at a time: it is read again for each.
public final class ReplaySteps {
  /// So many signals are held, some 12 MB.
  private static final int HELD = 20_000;

  private static final Comparator<LoggedSignal> AS_KNOWN =
      Comparator.comparing(LoggedSignal::knownAt)
          .thenComparing(LoggedSignal::at)
          .thenComparing(signal -> signal.id().value());

  private final AccountId account;
  private final Supplier<Stream<LoggedSignal>> log;
  private final List<PlannedStep> plan;
  private final int held;

  private ReplaySteps(
      AccountId account, Supplier<Stream<LoggedSignal>> log, List<PlannedStep> plan, int held) {
    this.account = account;
    this.log = log;
    this.plan = plan;
    this.held = held;
  }

  /// What became known at a moment, on a day of the business.
  public record ReplayStep(LocalDate day, Instant knownAt, SignalBatch batch) {}

  /// `log` gives the signals in any order, from the beginning each time that it is asked.
  public static ReplaySteps of(AccountId account, Supplier<Stream<LoggedSignal>> log, ZoneId zone) {
    return of(account, log, zone, HELD);
  }

  static ReplaySteps of(
      AccountId account, Supplier<Stream<LoggedSignal>> log, ZoneId zone, int held) {
    var known = new ArrayList<Instant>();
    var first = new ArrayList<LoggedSignal>();
    try (var signals = log.get()) {
      signals.forEach(signal -> {
        known.add(signal.knownAt());
        if (first.size() < held) {
          first.add(signal);
        }
      });
    }
    known.sort(Comparator.naturalOrder());
    var plan = new ReplayPlan(zone, held).of(known);
    var isShort = known.size() <= held;
    return new ReplaySteps(account, isShort ? first::stream : log, plan, held);
  }

  AccountId account() {
    return account;
  }

  /// How many there are.
  public int count() {
    return plan.size();
  }

  /// How many signals the log has.
  public int signals() {
    return plan.stream().mapToInt(PlannedStep::signals).sum();
  }

  /// In the order in which they happened.
  public Stream<ReplayStep> stream() {
    return parts().stream().flatMap(this::steps);
  }

  /// Steps whose signals are held at a time, each by the numbers of its first and after its last.
  private List<StepRange> parts() {
    var parts = new ArrayList<StepRange>();
    var from = 0;
    var signals = 0;
    for (var at = 0; at < plan.size(); at++) {
      if (at > from && signals + plan.get(at).signals() > held) {
        parts.add(new StepRange(from, at));
        from = at;
        signals = 0;
      }
      signals += plan.get(at).signals();
    }
    if (from < plan.size()) {
      parts.add(new StepRange(from, plan.size()));
    }
    return parts;
  }

  private record StepRange(int from, int to) {}

  private Stream<ReplayStep> steps(StepRange range) {
    var first = plan.get(range.from()).from();
    var last = plan.get(range.to() - 1).to();
    List<LoggedSignal> signals;
    try (var all = log.get()) {
      signals =
          all.filter(it -> !it.knownAt().isBefore(first) && !it.knownAt().isAfter(last))
              .sorted(AS_KNOWN)
              .toList();
    }
    var steps = new ArrayList<ReplayStep>();
    var at = 0;
    for (var number = range.from(); number < range.to(); number++) {
      var from = at;
      while (at < signals.size() && !signals.get(at).knownAt().isAfter(plan.get(number).to())) {
        at++;
      }
      if (at > from) { // else it was erased meanwhile
        steps.add(step(plan.get(number), number, signals.subList(from, at)));
      }
    }
    return steps.stream();
  }

  private ReplayStep step(PlannedStep planned, int number, List<LoggedSignal> signals) {
    var position = BigInteger.valueOf(number + 1L);
    return new ReplayStep(
        planned.day(), planned.to(), new SignalBatch(account, signals, position, position));
  }
}
