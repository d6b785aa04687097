package dev.oarlock.domain.health.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.measure.ScoreCurve;
import dev.oarlock.domain.health.measure.ScoreCurve.Linear;
import dev.oarlock.domain.health.measure.ScoreCurve.Point;
import dev.oarlock.domain.health.measure.ScoreCurve.SelfRelative;
import dev.oarlock.domain.health.measure.ScoreCurve.TenureColumns;
import dev.oarlock.domain.health.measure.ScoreCurve.TwoSided;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Checks docs/health.md: its tables equal the shipped scorecard, its example equals the program's
/// output.
class ScorecardGuideTest {
  private static final Scorecard SHIPPED = Scorecard.shipped();
  private final String guide = read();

  @Test
  void theGuideGivesTheWeightOfEveryComponent() {
    for (var part : SHIPPED.componentRules()) {
      assertThat(guide).contains("| %s | %d |".formatted(part.component().title(), part.weight()));
    }
  }

  @Test
  void theGuideGivesWeightAndCurveOfEveryMeasure() {
    for (var part : SHIPPED.componentRules()) {
      for (var gauge : part.measureRules()) {
        assertThat(guide).contains(row(gauge));
      }
    }
  }

  @Test
  void theGuideGivesEveryGuardrail() {
    for (var cap : SHIPPED.guardrailRules()) {
      assertThat(guide)
          .contains("| %s | %d |".formatted(cap.condition().phrase(), cap.maximumScore()));
    }
  }

  @Test
  void theGuideGivesTheBandThresholds() {
    var bands = SHIPPED.bandThresholds();

    assertThat(guide)
        .contains(
            "| red | below %d | above %d |".formatted(bands.redBelow(), bands.redUpTo()),
            "| green | above %d | below %d |".formatted(bands.greenAbove(), bands.greenFrom()))
        .contains("under %d %%".formatted(SHIPPED.minimumCoverage()));
  }

  @Test
  void theWorkedExampleIsWhatTheProgramSays() {
    var assessment = assessed(AcmeExample.doingWell());

    for (var component : assessment.components()) {
      component.score().ifPresent(score -> assertThat(guide).contains(row(component, score)));
    }
    assertThat(guide)
        .contains(
            "| **Acme** | **%d** | | | **%d** |"
                .formatted(assessment.coverage(), assessment.score().orElseThrow()));
  }

  @Test
  void theLedgersOfTheExampleAreWhatTheProgramSays() {
    var well = assessed(AcmeExample.doingWell());
    var sponsorless = assessed(AcmeExample.withoutSponsor());
    var unused = assessed(AcmeExample.withLittleUse());

    assertThat(guide).contains(ledger(well, sponsorless)).contains(ledger(sponsorless, unused));
  }

  private static String ledger(HealthAssessment before, HealthAssessment after) {
    var change = Ledger.between(before, after).orElseThrow();
    var title = "%d → %d (%+d)".formatted(change.fromScore(), change.toScore(), change.points());
    return change.lines().stream()
        .map(line -> "%+4d  %s: %s".formatted(line.points(), line.subject(), line.reason()))
        .collect(Collectors.joining("\n", title + "\n", "\n"));
  }

  private static String row(ComponentScore component, int score) {
    return "| %s | %d | %d |".formatted(component.component().title(), component.weight(), score);
  }

  private static String row(MeasureRule gauge) {
    return "| %s | %d | %s |".formatted(gauge.measure(), gauge.weight(), curve(gauge.curve()));
  }

  private static String curve(ScoreCurve curve) {
    return switch (curve) {
      case Linear(var points) -> points(points);
      case TwoSided(var points) -> "two-sided: " + points(points);
      case SelfRelative(var points) -> "self-relative: " + points(points);
      case TenureColumns(var columns) ->
          columns.stream()
              .map(it -> "month %d: %s".formatted(it.fromMonth(), points(it.curve().points())))
              .collect(Collectors.joining("<br>"));
    };
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> "%s→%d".formatted(number(point.value()), point.score()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().toLowerCase(Locale.ROOT);
  }

  private static HealthAssessment assessed(AccountLog story) {
    return SHIPPED.assess(story.facts(AcmeExample.TODAY), AcmeExample.TODAY, Band.GREEN);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "..", "docs", "health.md"));
    } catch (IOException missing) {
      throw new IllegalStateException("run from shared/domain", missing);
    }
  }
}
