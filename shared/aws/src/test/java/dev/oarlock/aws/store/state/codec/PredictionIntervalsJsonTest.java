package dev.oarlock.aws.store.state.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionIntervalsJsonTest {

  /// 15.495 % is 15 %, and 15.5 % would be 16 %: it is kept to the last digit, and comes back so.
  @Test
  void whatIsReadIsWrittenAsItWas() {
    IntStream.range(0, 1_000)
        .mapToDouble(permille -> permille / 1_000.0 + 0.00095)
        .forEach(end -> {
          var interval = PredictionInterval.of(0, end);
          var written =
              PredictionIntervalsJson.write(
                  new PredictionIntervals(
                      interval, interval, interval, interval, Optional.empty()));

          var again = PredictionIntervalsJson.write(PredictionIntervalsJson.read(written));

          assertThat(again).isEqualTo(written);
        });
  }
}
