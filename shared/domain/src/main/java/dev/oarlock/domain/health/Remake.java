package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What other rules alone made of the same facts on the same day, in one line that names the
/// components they moved most.
final class Remake {
  private static final int MOST = 3;

  private Remake() {}

  static LedgerLine line(Verdict asBefore, Verdict after) {
    var points = after.score().orElse(0) - asBefore.score().orElse(0);
    var moved =
        moves(asBefore, after).entrySet().stream()
            .filter(it -> it.getValue() != 0)
            .sorted(Comparator.comparingInt(it -> -Math.abs(it.getValue())))
            .limit(MOST)
            .map(it -> "%s %+d".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(", "));
    var because =
        "scorecard %s instead of %s".formatted(after.scorecard(), asBefore.scorecard())
            + (moved.isEmpty() ? "" : ": " + moved);
    return new LedgerLine(Kind.SCORECARD, after.scorecard(), points, because);
  }

  /// Contributions and guardrails are whole points that sum to the score, so these sum too.
  private static Map<String, Integer> moves(Verdict from, Verdict to) {
    var moves = new LinkedHashMap<String, Integer>();
    add(moves, to, 1);
    add(moves, from, -1);
    return moves;
  }

  private static void add(Map<String, Integer> moves, Verdict verdict, int sign) {
    for (var it : verdict.components()) {
      var name = it.component().title().toLowerCase(java.util.Locale.ROOT);
      moves.merge(name, sign * it.contribution(), Integer::sum);
    }
    verdict.guardrails().forEach(it -> moves.merge("guardrails", sign * it.points(), Integer::sum));
  }
}
