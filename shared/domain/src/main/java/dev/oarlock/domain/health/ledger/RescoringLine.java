package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The effect of another scorecard on the same facts and day, in one line that names the components
/// it changed most.
final class RescoringLine {
  private static final int MAX_COMPONENTS = 3;

  private RescoringLine() {}

  static LedgerLine of(HealthAssessment rescored, HealthAssessment after) {
    var points = after.score().orElse(0) - rescored.score().orElse(0);
    var moved =
        pointsByName(rescored, after).entrySet().stream()
            .filter(it -> it.getValue() != 0)
            .sorted(Comparator.comparingInt(it -> -Math.abs(it.getValue())))
            .limit(MAX_COMPONENTS)
            .map(it -> "%s %+d".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(", "));
    var reason =
        moved.isEmpty()
            ? phrase(
                "scorecard {0!} instead of {1!}",
                after.scorecardVersion(),
                rescored.scorecardVersion())
            : phrase(
                "scorecard {0!} instead of {1!}: {2}",
                after.scorecardVersion(), rescored.scorecardVersion(), moved);
    return new LedgerLine(Kind.SCORECARD, after.scorecardVersion(), points, reason);
  }

  /// Contributions and guardrails are whole points that sum to the score, so these sum too.
  private static Map<String, Integer> pointsByName(HealthAssessment from, HealthAssessment to) {
    var moves = new LinkedHashMap<String, Integer>();
    add(moves, to, 1);
    add(moves, from, -1);
    return moves;
  }

  private static void add(Map<String, Integer> moves, HealthAssessment assessment, int sign) {
    for (var it : assessment.components()) {
      var name = it.component().title().toLowerCase(java.util.Locale.ROOT);
      moves.merge(name, sign * it.contribution(), Integer::sum);
    }
    assessment
        .guardrails()
        .forEach(it -> moves.merge(phrase("guardrails"), sign * it.points(), Integer::sum));
  }
}
