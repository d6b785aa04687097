package dev.oarlock.domain.learning.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertMarkTest {
  private static final List<Observation> ROWS =
      List.of(
          row("gone", "2026-01-01", ChurnLabel.RETAINED),
          row("gone", "2026-02-01", ChurnLabel.CHURNED),
          row("gone", "2026-03-01", ChurnLabel.CHURNED),
          row("stays", "2026-01-01", ChurnLabel.RETAINED),
          row("stays", "2026-02-01", ChurnLabel.RETAINED),
          row("stays", "2026-03-01", ChurnLabel.RETAINED));

  @Test
  void anAlertIsGivenOnceUntilTheChanceWasBelow() {
    var marks = marks(0.1, 0.35, 0.5, 0.25, 0.1, 0.25);

    assertThat(marks)
        .containsExactly(
            new AlertMark(0.2, 3, 1, 1, 1, 28),
            new AlertMark(0.3, 1, 1, 1, 1, 28),
            new AlertMark(0.4, 1, 1, 1, 1, 0));
    assertThat(marks.getFirst().precision()).isBetween(0.33, 0.34);
  }

  @Test
  void whoWasBelowOnTheLastDayWasNotWarned() {
    assertThat(marks(0.5, 0.5, 0.1, 0, 0, 0))
        .extracting(AlertMark::warned)
        .containsExactly(0, 0, 0);
  }

  private static List<AlertMark> marks(double... predictions) {
    return AlertMark.of(PredictionSeries.of("any", predictions), ROWS);
  }

  private static Observation row(String account, String day, ChurnLabel label) {
    return new Observation(account, day, label);
  }
}
