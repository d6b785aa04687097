package dev.oarlock.domain.learning.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FewLeaversTest {
  private static final List<String> DAYS = List.of("2026-01-31", "2026-02-28", "2026-04-01");

  @Property(tries = 20)
  void underFiveLeaversNoMetricHasAnInterval(@ForAll @IntRange(max = 4) int leavers) {
    var report = report(leavers, 40);

    assertThat(report.model().auc().isBounded()).isFalse();
    assertThat(report.model().lift().isBounded()).isFalse();
    assertThat(report.model().logLoss().isBounded()).isFalse();
    assertThat(report.baselines()).noneMatch(baseline -> baseline.gain().isBounded());
    assertThat(report.baselines()).noneMatch(it -> it.baseline().auc().isBounded());
    assertThat(report.model().leadTime().orElseThrow().days().isBounded()).isFalse();
    assertThat(report.hasSkill()).isFalse();
  }

  @Test
  void theirMetricsAreThereAllTheSame() {
    var report = report(4, 40);

    assertThat(report.model().auc().value()).isEqualTo(1);
    assertThat(report.model().leadTime().orElseThrow().days().value()).isEqualTo(60);
  }

  @Test
  void fiveLeaversHaveIntervals() {
    var report = report(5, 60);

    assertThat(report.model().auc().isBounded()).isTrue();
    assertThat(report.model().leadTime().orElseThrow().flagged()).isEqualTo(5);
    assertThat(report.model().leadTime().orElseThrow().days().isBounded()).isTrue();
  }

  @Test
  void ofManyLeaversFewWereFlaggedSoTheirDaysHaveNoInterval() {
    var leadTime = report(12, 40).model().leadTime().orElseThrow();

    assertThat(leadTime.churned()).isEqualTo(12);
    assertThat(leadTime.flagged()).isLessThan(5);
    assertThat(leadTime.days().isBounded()).isFalse();
  }

  @Test
  void everyResampleHasALeaverAndOneWhoStayed() {
    var cases =
        List.of(
            new Observation("a", "2026-01-31", ChurnLabel.CHURNED),
            new Observation("b", "2026-01-31", ChurnLabel.RETAINED));

    assertThat(AccountBootstrap.of(cases).resampleWeights())
        .isNotEmpty()
        .allMatch(weights -> weights[0] > 0 && weights[1] > 0);
  }

  /// So many accounts on three days. The leavers are said to be likelier than the others, each a
  /// little less so than the one before.
  private static ValidationReport report(int leavers, int accounts) {
    var cases = new ArrayList<Observation>();
    var said = new double[DAYS.size() * accounts];
    for (var day : DAYS) {
      for (int i = 0; i < accounts; i++) {
        said[cases.size()] = i < leavers ? 0.9 - 0.01 * i : 0.1;
        var label = i < leavers ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
        cases.add(new Observation("a" + i, day, label));
      }
    }
    var base = new double[said.length];
    Arrays.fill(base, 0.1);
    return ValidationReport.of(
        new Protocol("by hand", 90),
        cases,
        List.of(
            PredictionSeries.of("model", said),
            PredictionSeries.of(PredictionSeries.BASE_RATE, base)));
  }
}
