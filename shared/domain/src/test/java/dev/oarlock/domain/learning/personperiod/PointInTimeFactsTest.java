package dev.oarlock.domain.learning.personperiod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PointInTimeFactsTest {
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  @Property(tries = 200)
  void foldingMonthByMonthForecastsTheSameAsFoldingAllAtOnce(
      @ForAll("logs") List<LoggedSignal> log) {
    var days =
        IntStream.range(0, 12)
            .mapToObj(month -> ArbitrarySignals.TODAY.minusDays(30L * (11 - month)))
            .toList();

    var monthly = new PointInTimeFacts(log).on(days);

    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      var known = new PointInTimeFacts(log).on(List.of(day)).getFirst();
      assertThat(MODEL.forecast(monthly.get(i), day)).isEqualTo(MODEL.forecast(known, day));
    }
  }
}
