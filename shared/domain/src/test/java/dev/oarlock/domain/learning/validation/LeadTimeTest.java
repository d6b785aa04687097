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
  void daysCountFromTheFirstFlagToTheLastPredictionBeforeChurn() {
    var leadTime = leadTime(0.9, 0.9, 0.9);

    assertThat(leadTime.days().value()).isEqualTo(59);
    assertThat(leadTime.churned()).isEqualTo(1);
    assertThat(leadTime.flagged()).isEqualTo(1);
    assertThat(leadTime.neverFlagged()).isZero();
  }

  @Test
  void aBreakStartsTheCountAgain() {
    assertThat(leadTime(0.9, 0.1, 0.9).days().value()).isZero();
  }

  @Test
  void anAccountNotFlaggedAtLastHasNoLeadTime() {
    var leadTime = leadTime(0.9, 0.9, 0.1);

    assertThat(leadTime.flagged()).isZero();
    assertThat(leadTime.neverFlagged()).isZero();
    assertThat(leadTime.days().value()).isNaN();
  }

  @Test
  void anAccountNeverFlaggedIsCounted() {
    assertThat(leadTime(0.1, 0.1, 0.1).neverFlagged()).isEqualTo(1);
  }

  @Test
  void equalPredictionsFlagNobody() {
    assertThat(leadTime(0.2, 0.2, 0.2).flagged()).isZero();
  }

  @Test
  void oneDayAloneHasNoLeadTime() {
    var cases = List.of(new Observation("a", "2026-01-31", ChurnLabel.CHURNED));

    assertThat(
            LeadTime.of(PredictionSeries.of("x", new double[] {0.5}), AccountBootstrap.of(cases)))
        .isEmpty();
  }

  /// Twenty accounts on three days, with these predictions for the first, which churns after the
  /// third.
  private static LeadTime leadTime(double... predictions) {
    var cases = new ArrayList<Observation>();
    var all = new ArrayList<Double>();
    for (int day = 0; day < DAYS.size(); day++) {
      for (int i = 0; i < 20; i++) {
        cases.add(
            new Observation(
                "a" + i, DAYS.get(day), i == 0 ? ChurnLabel.CHURNED : ChurnLabel.RETAINED));
        all.add(i == 0 ? predictions[day] : 0.2);
      }
    }
    var forecaster = PredictionSeries.of("x", all.stream().mapToDouble(p -> p).toArray());
    return LeadTime.of(forecaster, AccountBootstrap.of(cases)).orElseThrow();
  }
}
