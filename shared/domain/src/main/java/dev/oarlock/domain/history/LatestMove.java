package dev.oarlock.domain.history;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.health.ledger.ScoreChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The latest change of a score as it was told when it happened, with the signals behind it. On its
/// day the account is replayed arrival by arrival to find the one that made the change.
public record LatestMove(AccountTimeline past, ZoneId zone) {
  /// On a day of an import, the first arrivals are one step.
  private static final int MAX_STEPS = 200;

  public ChangeExplanation explain(ScoreChange change, Collection<LoggedSignal> log) {
    var steps = past.steps(change.toDay(), arrivals(change, log));
    var to = end(steps, change);
    return ChangeExplanation.of(
        change, new LineExplanation(steps.get(start(steps, to, change)), steps.get(to)), past);
  }

  /// What became known on the day of the change, by the moment at which it did.
  private List<List<LoggedSignal>> arrivals(ScoreChange change, Collection<LoggedSignal> log) {
    var byMoment = new TreeMap<Instant, List<LoggedSignal>>();
    log.stream()
        .filter(it -> it.knownAt().atZone(zone).toLocalDate().equals(change.toDay()))
        .forEach(it -> byMoment.computeIfAbsent(it.knownAt(), _ -> new ArrayList<>()).add(it));
    var arrivals = List.copyOf(byMoment.values());
    var early = Math.max(0, arrivals.size() - MAX_STEPS);
    var steps = new ArrayList<List<LoggedSignal>>();
    steps.add(arrivals.subList(0, early).stream().flatMap(List::stream).toList());
    steps.addAll(arrivals.subList(early, arrivals.size()));
    return steps;
  }

  /// The last step to the score that was told from the one before; else the last to that score.
  private static int end(List<DaySnapshot> steps, ScoreChange change) {
    var last = steps.size() - 1;
    for (var i = last; i > 0; i--) {
      if (has(steps, i, change.toScore()) && has(steps, i - 1, change.fromScore())) {
        return i;
      }
    }
    return last(steps, last, change.toScore(), last);
  }

  /// The last step before `end` with the score that was told; else the first.
  private static int start(List<DaySnapshot> steps, int end, ScoreChange change) {
    return last(steps, end - 1, change.fromScore(), 0);
  }

  private static int last(List<DaySnapshot> steps, int from, int score, int otherwise) {
    for (var i = from; i >= 0; i--) {
      if (has(steps, i, score)) {
        return i;
      }
    }
    return otherwise;
  }

  private static boolean has(List<DaySnapshot> steps, int step, int score) {
    return steps.get(step).assessment().score().equals(OptionalInt.of(score));
  }
}
