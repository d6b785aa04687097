package dev.oarlock.domain.risk.alert;

import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated.Rating;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// How a rule did in its last forty alerts: how many there were, on how many somebody acted, how
/// many of those customers left, how they were rated, and how many of those that can be judged were
/// right.
public record RuleRecord(
    int told, int acted, int churned, int useful, int knew, int wrong, int right, int judged) {
  private static final int LAST = 40;
  private static final int FEWEST_JUDGED = 10;
  private static final int MARK_PERCENT = 40;

  /// `since` is when the rule was put back into force; what came before is forgiven.
  public static RuleRecord of(List<AlertOutcome> outcomes, Instant since) {
    var last =
        outcomes.stream()
            .filter(it -> it.at().isAfter(since))
            .sorted(Comparator.comparing(AlertOutcome::at).reversed())
            .limit(LAST)
            .toList();
    return new RuleRecord(
        last.size(),
        count(last.stream().filter(AlertOutcome::acted).toList()),
        count(last.stream().filter(AlertOutcome::churned).toList()),
        rated(last, Rating.USEFUL),
        rated(last, Rating.KNEW),
        rated(last, Rating.WRONG),
        count(last.stream().filter(it -> it.isRight().orElse(false)).toList()),
        count(last.stream().filter(it -> it.isRight().isPresent()).toList()));
  }

  private static int rated(List<AlertOutcome> outcomes, Rating rating) {
    return count(
        outcomes.stream().flatMap(it -> it.ratings().stream()).filter(it -> it == rating).toList());
  }

  private static int count(List<?> some) {
    return some.size();
  }

  /// In percent; empty while nothing can be judged.
  public OptionalInt precision() {
    return judged == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(Math.round(100.0 * right / judged)));
  }

  /// Whether it is too often wrong to interrupt anybody. A few judgements say nothing.
  public boolean isBelowMark() {
    return judged >= FEWEST_JUDGED && 100 * right < MARK_PERCENT * judged;
  }
}
