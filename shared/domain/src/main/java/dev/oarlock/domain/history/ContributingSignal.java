package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A signal behind a line of a ledger.
public sealed interface ContributingSignal {
  /// The most signals that a line lists.
  int MAX_SIGNALS = 3;

  /// It arrived since; `before` is the previous signal about the same thing.
  record Arrived(Fact<Signal> fact, Optional<Fact<Signal>> before) implements ContributingSignal {}

  /// It counted before and has expired.
  record Expired(Fact<Signal> fact) implements ContributingSignal {}

  /// It counted before and still does; time alone changed the value.
  record Remaining(Fact<Signal> fact) implements ContributingSignal {}

  /// The newest signals that arrived between the two; if none did, those that expired; else the
  /// newest that remains.
  static List<ContributingSignal> of(Predicate<Signal> counts, Facts before, Facts after) {
    var then = before.all().filter(fact -> counts.test(fact.signal())).toList();
    var now = after.all().filter(fact -> counts.test(fact.signal())).toList();
    var arrived =
        newest(now, then).stream().<ContributingSignal>map(fact -> arrived(fact, then)).toList();
    if (!arrived.isEmpty()) {
      return arrived;
    }
    var expired = newest(then, now).stream().<ContributingSignal>map(Expired::new).toList();
    return expired.isEmpty()
        ? newest(now, List.of()).stream().limit(1).<ContributingSignal>map(Remaining::new).toList()
        : expired;
  }

  /// Those that are not among `others`; of usage reports only the newest, because it alone counts.
  private static List<Fact<Signal>> newest(
      List<Fact<Signal>> facts, Collection<Fact<Signal>> others) {
    Set<Fact<Signal>> known = new HashSet<>(others);
    var seen = new HashSet<Object>();
    return facts.stream()
        .filter(fact -> !known.contains(fact))
        .sorted(Comparator.comparing((Fact<Signal> fact) -> fact.at()).reversed())
        .filter(
            fact -> !(fact.signal() instanceof UsageReported use) || seen.add(reportedCounts(use)))
        .limit(MAX_SIGNALS)
        .toList();
  }

  private static Arrived arrived(Fact<Signal> fact, List<Fact<Signal>> then) {
    return new Arrived(
        fact,
        then.stream()
            .filter(other -> isAboutTheSame(fact.signal(), other.signal()))
            .max(Comparator.comparing(Fact::at)));
  }

  private static boolean isAboutTheSame(Signal one, Signal other) {
    if (one instanceof UsageReported now && other instanceof UsageReported then) {
      return reportedCounts(now).equals(reportedCounts(then));
    }
    if (one instanceof MeasureReported now && other instanceof MeasureReported then) {
      return now.measure().equals(then.measure());
    }
    return one instanceof SentimentNoted && other instanceof SentimentNoted;
  }

  /// Which counts a usage report has; two reports are comparable if they have the same.
  private static List<Boolean> reportedCounts(UsageReported use) {
    return List.of(
        use.activeUsers().isPresent(), use.logins().isPresent(), use.featuresUsed().isPresent());
  }
}
