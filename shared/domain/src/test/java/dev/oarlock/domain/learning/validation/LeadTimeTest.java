package dev.oarlock.domain.learning.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimeTest {
  private static final List<String> DAYS = List.of("2026-01-31", "2026-02-28", "2026-03-31");

  @Test
  void daysCountFromWhenItBeganToStandOutToTheLastDayAskedBeforeItLeft() {
    var warning = warning(0.9, 0.9, 0.9);

    assertThat(warning.days().value()).isEqualTo(59);
    assertThat(warning.churned()).isEqualTo(1);
    assertThat(warning.flagged()).isEqualTo(1);
    assertThat(warning.neverFlagged()).isZero();
  }

  @Test
  void aBreakStartsTheCountAgain() {
    assertThat(warning(0.9, 0.1, 0.9).days().value()).isZero();
  }

  @Test
  void whoFellOutOfTheTenthBeforeItLeftWasNoWarning() {
    var warning = warning(0.9, 0.9, 0.1);

    assertThat(warning.flagged()).isZero();
    assertThat(warning.neverFlagged()).isZero();
    assertThat(warning.days().value()).isNaN();
  }

  @Test
  void whoWasNeverFlaggedIsCounted() {
    assertThat(warning(0.1, 0.1, 0.1).neverFlagged()).isEqualTo(1);
  }

  @Test
  void sayingTheSameOfAllFlagsNobody() {
    assertThat(warning(0.2, 0.2, 0.2).flagged()).isZero();
  }

  @Test
  void oneDayAloneHasNoWarning() {
    var cases = List.of(new Observation("a", "2026-01-31", ChurnLabel.CHURNED));

    assertThat(
            LeadTime.of(PredictionSeries.of("x", new double[] {0.5}), AccountBootstrap.of(cases)))
        .isEmpty();
  }

  /// Twenty accounts on three days; of the first, which leaves after the third, this was said.
  private static LeadTime warning(double... said) {
    var cases = new ArrayList<Observation>();
    var all = new ArrayList<Double>();
    for (int day = 0; day < DAYS.size(); day++) {
      for (int i = 0; i < 20; i++) {
        cases.add(
            new Observation(
                "a" + i, DAYS.get(day), i == 0 ? ChurnLabel.CHURNED : ChurnLabel.RETAINED));
        all.add(i == 0 ? said[day] : 0.2);
      }
    }
    var forecaster = PredictionSeries.of("x", all.stream().mapToDouble(p -> p).toArray());
    return LeadTime.of(forecaster, AccountBootstrap.of(cases)).orElseThrow();
  }
}
