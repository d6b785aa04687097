package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  Fact<Signal> fact();

  /// Those of `which` that arrived between the two, the newest first; if none did, those that
  /// expired; else the newest that remains.
  static List<ContributingSignal> of(
      Function<MeasureSources, List<Fact<Signal>>> which,
      MeasureSources before,
      MeasureSources after) {
    var then = which.apply(before);
    var now = which.apply(after);
    var arrived = newest(now, before.facts()).map(fact -> arrived(fact, then)).toList();
    if (!arrived.isEmpty()) {
      return arrived;
    }
    var expired =
        newest(then, after.facts()).<ContributingSignal>map(fact -> new Expired(fact)).toList();
    return expired.isEmpty() ? remaining(now) : expired;
  }

  /// Time changes what was reported of an account, and not what was agreed with it.
  private static List<ContributingSignal> remaining(List<Fact<Signal>> facts) {
    return facts.stream()
        .filter(fact -> !(fact.signal() instanceof AnomalyNoted))
        .max(
            Comparator.comparing((Fact<Signal> fact) -> !(fact.signal() instanceof ContractChanged))
                .thenComparing(Fact::at))
        .<ContributingSignal>map(Remaining::new)
        .stream()
        .toList();
  }

  /// The first of each, then the second of each, each signal once.
  static List<ContributingSignal> merged(List<List<ContributingSignal>> lists) {
    var seen = new HashSet<Fact<Signal>>();
    return IntStream.range(0, MAX_SIGNALS)
        .boxed()
        .flatMap(i -> lists.stream().flatMap(list -> list.stream().skip(i).limit(1)))
        .filter(signal -> seen.add(signal.fact()))
        .limit(MAX_SIGNALS)
        .toList();
  }

  /// Those that `others` does not have; of usage reports only the newest, because it alone counts.
  private static Stream<Fact<Signal>> newest(List<Fact<Signal>> facts, Facts others) {
    var known = others.all().collect(Collectors.toSet());
    var seen = new HashSet<Object>();
    return facts.stream()
        .filter(fact -> !known.contains(fact))
        .sorted(Comparator.comparing((Fact<Signal> fact) -> fact.at()).reversed())
        .filter(
            fact -> !(fact.signal() instanceof UsageReported use) || seen.add(reportedCounts(use)))
        .limit(MAX_SIGNALS);
  }

  private static ContributingSignal arrived(Fact<Signal> fact, List<Fact<Signal>> then) {
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
