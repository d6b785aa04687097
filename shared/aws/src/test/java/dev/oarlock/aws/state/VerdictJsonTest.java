package dev.oarlock.aws.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.health.Assumed;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Group;
import dev.oarlock.domain.health.HealthOverride;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.MeasureReading;
import dev.oarlock.domain.health.RollUp;
import dev.oarlock.domain.health.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
  @Test
  void groupsAndWhatWasAssumedComeBack() {
    var group = Optional.of(new Group("Product", RollUp.LOWEST));
    var read = new MeasureReading(Measure.NPS, 30, 70);
    var assumed = new Assumed(Measure.CSAT, 50);
    var verdict =
        new Verdict(
            LocalDate.parse("2026-11-22"),
            "v2/young",
            OptionalInt.of(60),
            Band.YELLOW,
            40,
            List.of(
                component(Component.SURVEYS, 60, List.of(read), List.of(assumed), group),
                component(Component.SUPPORT, 0, List.of(), List.of(), group),
                component(Component.GROWTH, 0, List.of(), List.of(), Optional.empty())),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
  }

  @Test
  void whatIsHeldAgainstAScoreComesBack() {
    var override =
        new HealthOverride(
            80,
            OptionalInt.empty(),
            Band.UNKNOWN,
            "data-wrong",
            new Csm("dana"),
            LocalDate.parse("2026-12-22"));
    var verdict =
        new Verdict(
            LocalDate.parse("2026-11-22"),
            "v2/young",
            OptionalInt.of(80),
            Band.GREEN,
            0,
            List.of(),
            List.of(),
            Optional.of(override),
            Optional.empty());

    assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
  }

  private static ComponentScore component(
      Component component,
      int points,
      List<MeasureReading> read,
      List<Assumed> assumed,
      Optional<Group> group) {
    return new ComponentScore(component, 20, OptionalInt.of(60), points, read, assumed, group);
  }
}
