package dev.oarlock.domain.why;

import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Condition;
import dev.oarlock.domain.health.Ledger;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.MeasureReading;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.past.Past;
import dev.oarlock.domain.past.Seen;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A change of score, told in full: its lines sum to it in whole points, and each has the signals
/// behind it and, where it is about a component, how that stood week by week.
public record Why(Change change, List<Line> lines) {
  private static final int WEEKS = 8;

  /// One line of the ledger. `trend` has the component's score (0-100, empty without data) at the
  /// end of each of the last eight weeks, oldest first, and of the day itself; it is empty where
  /// the line is about no component.
  public record Line(LedgerLine entry, List<Behind> behind, List<OptionalInt> trend) {
    public Line {
      behind = List.copyOf(behind);
      trend = List.copyOf(trend);
    }
  }

  public Why {
    lines = List.copyOf(lines);
  }

  /// Empty when there was no score before, or is none now.
  public static Optional<Why> between(Seen before, Seen after, Past past) {
    return Ledger.between(before.verdict(), after.verdict())
        .map(change -> new Why(change, lines(change, new Between(before, after, past))));
  }

  private static List<Line> lines(Change change, Between sides) {
    return change.lines().stream().map(sides::line).toList();
  }

  private record Between(Seen before, Seen after, Past past) {
    Line line(LedgerLine entry) {
      var component = Component.titled(entry.subject());
      Predicate<Signal> counts =
          component.<Predicate<Signal>>map(this::feeds).orElseGet(() -> holds(entry));
      return new Line(
          entry,
          Behind.of(counts, before.facts(), after.facts()),
          component.map(this::trend).orElse(List.of()));
    }

    /// What feeds those of its measures that read otherwise than before, or for the first or last
    /// time.
    private Predicate<Signal> feeds(Component component) {
      var then = readings(component, before.verdict());
      var now = readings(component, after.verdict());
      var moved =
          Stream.concat(then.keySet().stream(), now.keySet().stream())
              .filter(measure -> !Objects.equals(then.get(measure), now.get(measure)))
              .collect(Collectors.toSet());
      return signal -> moved.stream().anyMatch(measure -> Sources.feeds(signal, measure));
    }

    private static Map<Measure, Double> readings(Component component, Verdict verdict) {
      return verdict.components().stream()
          .filter(part -> part.component() == component)
          .flatMap(part -> part.measures().stream())
          .collect(Collectors.toMap(MeasureReading::measure, MeasureReading::value));
    }

    private static Predicate<Signal> holds(LedgerLine line) {
      if (line.kind() == LedgerLine.Kind.OVERRIDE) {
        return HealthOverridden.class::isInstance;
      }
      var conditions =
          Arrays.stream(Condition.values())
              .filter(condition -> line.because().contains(condition.phrase()))
              .toList();
      return signal -> conditions.stream().anyMatch(it -> Sources.feeds(signal, it));
    }

    private List<OptionalInt> trend(Component component) {
      var trend = new ArrayList<OptionalInt>();
      for (var week = WEEKS; week > 0; week--) {
        trend.add(score(component, after.verdict().day().minusWeeks(week)));
      }
      trend.add(score(component, after.verdict()));
      return trend;
    }

    private OptionalInt score(Component component, LocalDate day) {
      return past.latest(day)
          .map(seen -> score(component, seen.verdict()))
          .orElse(OptionalInt.empty());
    }

    private static OptionalInt score(Component component, Verdict verdict) {
      return verdict.components().stream()
          .filter(part -> part.component() == component)
          .map(ComponentScore::score)
          .findFirst()
          .orElse(OptionalInt.empty());
    }
  }
}
