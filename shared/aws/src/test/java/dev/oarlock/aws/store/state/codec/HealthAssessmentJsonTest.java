package dev.oarlock.aws.store.state.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.health.component.AssumedScore;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HealthAssessmentJsonTest {
  @Test
  void groupsAndWhatWasAssumedComeBack() {
    var group = Optional.of(new ComponentGroup("Product", GroupAggregation.LOWEST));
    var read = new MeasureScore(Measure.NPS, 30, 70);
    var assumed = new AssumedScore(Measure.CSAT, 50);
    var assessment =
        new HealthAssessment(
            LocalDate.parse("2026-11-22"),
            "v2/young",
            OptionalInt.of(60),
            Band.YELLOW,
            40,
            List.of(
                component(HealthComponent.SURVEYS, 60, List.of(read), List.of(assumed), group),
                component(HealthComponent.SUPPORT, 0, List.of(), List.of(), group),
                component(HealthComponent.GROWTH, 0, List.of(), List.of(), Optional.empty())),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(HealthAssessmentJson.read(HealthAssessmentJson.write(assessment)))
        .isEqualTo(assessment);
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
    var assessment =
        new HealthAssessment(
            LocalDate.parse("2026-11-22"),
            "v2/young",
            OptionalInt.of(80),
            Band.GREEN,
            0,
            List.of(),
            List.of(),
            Optional.of(override),
            Optional.empty());

    assertThat(HealthAssessmentJson.read(HealthAssessmentJson.write(assessment)))
        .isEqualTo(assessment);
  }

  private static ComponentScore component(
      HealthComponent component,
      int points,
      List<MeasureScore> read,
      List<AssumedScore> assumed,
      Optional<ComponentGroup> group) {
    return new ComponentScore(component, 20, OptionalInt.of(60), points, read, assumed, group);
  }
}
