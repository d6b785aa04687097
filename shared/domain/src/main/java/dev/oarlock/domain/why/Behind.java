package dev.oarlock.domain.why;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A signal behind a line of a ledger.
public sealed interface Behind {
  int MOST = 3;

  /// It came since; `before` is what the one before it said of the same.
  record Came(Fact<Signal> fact, Optional<Fact<Signal>> before) implements Behind {}

  /// It counted before and is too old to count now.
  record Faded(Fact<Signal> fact) implements Behind {}

  /// The newest few of these kinds that came between the two; where none did, the newest that
  /// faded.
  static List<Behind> of(List<Class<? extends Signal>> kinds, Facts before, Facts after) {
    var then = of(kinds, before);
    var now = of(kinds, after);
    var came = without(now, then).stream().<Behind>map(fact -> came(fact, then)).toList();
    return came.isEmpty() ? without(then, now).stream().<Behind>map(Faded::new).toList() : came;
  }

  private static List<Fact<Signal>> of(List<Class<? extends Signal>> kinds, Facts facts) {
    var found = new ArrayList<Fact<Signal>>();
    for (var kind : kinds) {
      facts.all().filter(fact -> kind.isInstance(fact.signal())).forEach(found::add);
    }
    return found;
  }

  /// Newest first, and of reports of use only the newest: it alone is what use is now.
  private static List<Fact<Signal>> without(List<Fact<Signal>> facts, List<Fact<Signal>> others) {
    Set<Fact<Signal>> known = new HashSet<>(others);
    var seenUse = new HashSet<Object>();
    return facts.stream()
        .filter(fact -> !known.contains(fact))
        .sorted(Comparator.comparing((Fact<Signal> fact) -> fact.at()).reversed())
        .filter(fact -> !(fact.signal() instanceof UsageReported use) || seenUse.add(kind(use)))
        .limit(MOST)
        .toList();
  }

  private static Came came(Fact<Signal> fact, List<Fact<Signal>> then) {
    return new Came(
        fact,
        then.stream()
            .filter(other -> isAboutTheSame(fact.signal(), other.signal()))
            .max(Comparator.comparing(Fact::at)));
  }

  private static boolean isAboutTheSame(Signal one, Signal other) {
    if (one instanceof UsageReported now && other instanceof UsageReported then) {
      return kind(now).equals(kind(then));
    }
    if (one instanceof MeasureReported now && other instanceof MeasureReported then) {
      return now.measure().equals(then.measure());
    }
    return one instanceof SentimentNoted && other instanceof SentimentNoted;
  }

  /// What a report of use counts: two that count the same can be compared.
  private static List<Boolean> kind(UsageReported use) {
    return List.of(
        use.activeUsers().isPresent(), use.logins().isPresent(), use.featuresUsed().isPresent());
  }
}
