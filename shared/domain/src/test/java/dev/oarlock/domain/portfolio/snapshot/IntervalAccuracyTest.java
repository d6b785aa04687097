package dev.oarlock.domain.portfolio.snapshot;

import static dev.oarlock.domain.portfolio.exposure.AccountExposures.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy.IntervalPosition;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class IntervalAccuracyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void aLossLiesBetweenBestAndWorstOrBeyondOne() {
    var interval = leavingOut(0);

    assertThat(position(interval, 1_199)).isEqualTo(IntervalPosition.BELOW_BEST);
    assertThat(position(interval, 1_200)).isEqualTo(IntervalPosition.WITHIN);
    assertThat(position(interval, 9_800)).isEqualTo(IntervalPosition.WITHIN);
    assertThat(position(interval, 9_801)).isEqualTo(IntervalPosition.ABOVE_WORST);
  }

  @Test
  void whereTheAccountsLeftOutDecideItNothingIsClaimed() {
    var interval = leavingOut(1_000);

    assertThat(position(interval, 199)).isEqualTo(IntervalPosition.BELOW_BEST);
    assertThat(position(interval, 200)).isEqualTo(IntervalPosition.UNDECIDED);
    assertThat(position(interval, 1_200)).isEqualTo(IntervalPosition.WITHIN);
    assertThat(position(interval, 8_800)).isEqualTo(IntervalPosition.WITHIN);
    assertThat(position(interval, 8_801)).isEqualTo(IntervalPosition.UNDECIDED);
    assertThat(position(interval, 9_801)).isEqualTo(IntervalPosition.ABOVE_WORST);
  }

  @Test
  void eachCurrencyHasItsOwn() {
    var loss = euros(5_000).plus(MultiCurrencyAmount.of(Money.of(10_000, "USD")));

    assertThat(leavingOut(0).positions(loss))
        .containsExactly(
            entry(EUR, IntervalPosition.WITHIN), entry(USD, IntervalPosition.ABOVE_WORST));
  }

  @Test
  void nothingLostIsWithinAnIntervalOfNothing() {
    var nothing = new IntervalAccuracy(new LossInterval(euros(0), euros(0)), 1, euros(1_000));

    assertThat(nothing.positions(euros(0))).isEmpty();
    assertThat(position(nothing, 1)).isEqualTo(IntervalPosition.ABOVE_WORST);
  }

  private static IntervalPosition position(IntervalAccuracy interval, long loss) {
    return interval.positions(euros(loss)).get(EUR);
  }

  private static IntervalAccuracy leavingOut(long revenue) {
    return new IntervalAccuracy(
        new LossInterval(euros(1_200), euros(9_800)), revenue == 0 ? 0 : 1, euros(revenue));
  }
}
