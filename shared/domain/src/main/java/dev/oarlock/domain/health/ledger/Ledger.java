package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.ExactFraction;
import dev.oarlock.domain.health.component.PointApportionment;
import dev.oarlock.domain.health.component.WeightedGroup;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Explains why a score changed, in lines that sum to the difference in whole points.
public final class Ledger {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Ledger() {}

  /// The change between any two assessments; empty when one of them has no score.
  public static Optional<ScoreChange> between(HealthAssessment before, HealthAssessment after) {
    if (before.score().isEmpty() || after.score().isEmpty()) {
      return Optional.empty();
    }
    var lines =
        Stream.of(
                componentLines(before, after).stream(),
                GuardrailChange.between(before, after).stream(),
                overrideLines(before, after).stream())
            .flatMap(it -> it)
            .filter(line -> line.points() != 0)
            .sorted(Comparator.comparingInt((LedgerLine line) -> -Math.abs(line.points())))
            .toList();
    return Optional.of(
        new ScoreChange(
            before.day(),
            after.day(),
            before.score().getAsInt(),
            after.score().getAsInt(),
            before.band(),
            after.band(),
            lines));
  }

  /// The same across a change of scorecard: the changes up to the assessment that the old scorecard
  /// gives on the same day, then one line for the effect of the new scorecard.
  public static Optional<ScoreChange> between(
      HealthAssessment before, HealthAssessment rescored, HealthAssessment after) {
    return between(before, rescored)
        .filter(_ -> after.score().isPresent())
        .map(change -> change.extendedTo(after, RescoringLine.of(rescored, after)))
        .or(() -> between(before, after));
  }

  /// What a score is made of, what gives most first: a line for each component that has one, for
  /// each guardrail that lowers it and for an override. They sum to it.
  public static List<LedgerLine> makeup(HealthAssessment assessment) {
    var components =
        assessment.components().stream()
            .filter(component -> component.score().isPresent())
            .map(component ->
                new LedgerLine(
                    Kind.COVERAGE,
                    component.component().title(),
                    component.contribution(),
                    LedgerPhrases.known(component)));
    var guardrails =
        assessment.guardrails().stream()
            .filter(rail -> rail.points() != 0)
            .map(GuardrailChange::holding);
    var override =
        assessment.override().stream()
            .filter(it -> it.points() != 0)
            .map(it -> new LedgerLine(Kind.OVERRIDE, phrase("Override"), it.points(), reason(it)));
    return Stream.of(components, guardrails, override)
        .flatMap(it -> it)
        .sorted(Comparator.comparingInt((LedgerLine line) -> -line.points()))
        .toList();
  }

  /// The effect of components, coverage and scorecard on the score before guardrails.
  private static List<LedgerLine> componentLines(HealthAssessment before, HealthAssessment after) {
    var movements = movements(before, after);
    var points =
        PointApportionment.apportion(
            uncappedScore(after) - uncappedScore(before),
            movements.stream().map(ScoreMovement::points).toList());
    var lines = new ArrayList<LedgerLine>();
    for (var i = 0; i < points.length; i++) {
      var movement = movements.get(i);
      lines.add(new LedgerLine(movement.kind(), movement.subject(), points[i], movement.reason()));
    }
    return lines;
  }

  private static List<ScoreMovement> movements(HealthAssessment before, HealthAssessment after) {
    if (before.coverage() == 0 || after.coverage() == 0) {
      return List.of(coverageMovement(before, after));
    }
    var movements = new ArrayList<ScoreMovement>();
    var change = ScorecardChange.of(before, after);
    movements.addAll(change.movements());
    movements.addAll(
        ScoreDecomposition.between(
            WeightedGroup.of(change.components()), WeightedGroup.of(after.components())));
    return movements;
  }

  /// For a side without a computed score, where only an override makes the score.
  private static ScoreMovement coverageMovement(HealthAssessment before, HealthAssessment after) {
    var reason = after.coverage() == 0 ? phrase("no recent data") : phrase("first data");
    return new ScoreMovement(
        Kind.COVERAGE,
        phrase("Coverage"),
        ExactFraction.of(uncappedScore(after) - uncappedScore(before), 1),
        reason);
  }

  /// The difference that an override makes which began, changed or ended.
  private static List<LedgerLine> overrideLines(HealthAssessment before, HealthAssessment after) {
    var points =
        after.override().map(HealthOverride::points).orElse(0)
            - before.override().map(HealthOverride::points).orElse(0);
    var reason = after.override().map(Ledger::reason).orElse(phrase("no longer overridden"));
    return List.of(new LedgerLine(Kind.OVERRIDE, phrase("Override"), points, reason));
  }

  private static String reason(HealthOverride override) {
    return phrase("overridden until {0}: {1!}", DAY.format(override.until()), override.reason());
  }

  private static int uncappedScore(HealthAssessment assessment) {
    return assessment.components().stream().mapToInt(ComponentScore::contribution).sum();
  }
}
