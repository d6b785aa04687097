package dev.oarlock.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.Curve.Linear;
import dev.oarlock.domain.health.Curve.Point;
import dev.oarlock.domain.health.Curve.SelfRelative;
import dev.oarlock.domain.health.Curve.TenureColumns;
import dev.oarlock.domain.health.Curve.TwoSided;
import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Reads docs/health.md: its tables are the shipped scorecard's, its example is the program's.
class GuideTest {
  private static final Scorecard SHIPPED = Scorecard.shipped();
  private final String guide = read();

  @Test
  void theGuideGivesTheWeightOfEveryComponent() {
    for (var part : SHIPPED.parts()) {
      assertThat(guide).contains("| %s | %d |".formatted(part.component().title(), part.weight()));
    }
  }

  @Test
  void theGuideGivesWeightAndCurveOfEveryMeasure() {
    for (var part : SHIPPED.parts()) {
      for (var gauge : part.gauges()) {
        assertThat(guide).contains(row(gauge));
      }
    }
  }

  @Test
  void theGuideGivesEveryGuardrail() {
    for (var cap : SHIPPED.caps()) {
      assertThat(guide).contains("| %s | %d |".formatted(cap.condition().phrase(), cap.at()));
    }
  }

  @Test
  void theGuideGivesTheEdgesOfTheBands() {
    var bands = SHIPPED.bands();

    assertThat(guide)
        .contains(
            "| red | below %d | above %d |".formatted(bands.redBelow(), bands.redUpTo()),
            "| green | above %d | below %d |".formatted(bands.greenAbove(), bands.greenFrom()))
        .contains("under %d %%".formatted(SHIPPED.minimumCoverage()));
  }

  @Test
  void theWorkedExampleIsWhatTheProgramSays() {
    var verdict = judged(Acme.doingWell());

    for (var component : verdict.components()) {
      component.score().ifPresent(score -> assertThat(guide).contains(row(component, score)));
    }
    assertThat(guide)
        .contains(
            "| **Acme** | **%d** | | | **%d** |"
                .formatted(verdict.coverage(), verdict.score().orElseThrow()));
  }

  @Test
  void theLedgersOfTheExampleAreWhatTheProgramSays() {
    var well = judged(Acme.doingWell());
    var sponsorless = judged(Acme.withoutSponsor());
    var unused = judged(Acme.withLittleUse());

    assertThat(guide).contains(ledger(well, sponsorless)).contains(ledger(sponsorless, unused));
  }

  private static String ledger(Verdict before, Verdict after) {
    var change = Ledger.between(before, after).orElseThrow();
    var title = "%d → %d (%+d)".formatted(change.from(), change.to(), change.points());
    return change.lines().stream()
        .map(line -> "%+4d  %s: %s".formatted(line.points(), line.subject(), line.because()))
        .collect(Collectors.joining("\n", title + "\n", "\n"));
  }

  private static String row(ComponentScore component, int score) {
    return "| %s | %d | %d |".formatted(component.component().title(), component.weight(), score);
  }

  private static String row(Gauge gauge) {
    return "| %s | %d | %s |".formatted(gauge.measure(), gauge.weight(), curve(gauge.curve()));
  }

  private static String curve(Curve curve) {
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

  private static Verdict judged(Story story) {
    return SHIPPED.judge(story.facts(Acme.TODAY), Acme.TODAY, Band.GREEN);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "..", "docs", "health.md"));
    } catch (IOException missing) {
      throw new IllegalStateException("run from shared/domain", missing);
    }
  }
}
