package dev.oarlock.slack.view.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.BrierScores;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastForecastSectionTest {
  @Test
  void aPastQuarterStandsBesideItsBestAndWorstCase() {
    var text = text(4_700, 5_100, leavingOut(interval(1_200, 9_800), 0));

    assertThat(text)
        .contains(
            "Q3 2026, forecast on 29 Jun 2026: expected $4,700 (best $1,200, worst $9,800);"
                + " churned $5,100: within (no CSM gave a forecast). 2 of 40 customers churned.");
  }

  @Test
  void aLossOutsideSaysOnWhichSide() {
    var interval = leavingOut(interval(1_200, 9_800), 0);

    assertThat(text(4_700, 9_900, interval)).contains("churned $9,900: above the worst");
    assertThat(text(4_700, 1_000, interval)).contains("churned $1,000: below the best");
  }

  @Test
  void aLossRarerThanOneInTwentyIsNoWorstOfNothing() {
    assertThat(text(31, 0, leavingOut(interval(0, 0), 0)))
        .contains("expected $31 (in 19 of 20 cases nothing); churned nothing: within");
  }

  @Test
  void whoIsLeftOutIsNamed() {
    var leftOut =
        "1 customer with $1,000 that churned for a reason that nobody could have changed is left"
            + " out of all but best and worst";

    assertThat(text(4_700, 9_000, leavingOut(interval(1_200, 9_800), 1_000)))
        .contains("churned $9,000: not to be told; " + leftOut);
    assertThat(text(4_700, 5_000, leavingOut(interval(1_200, 9_800), 1_000)))
        .contains("churned $5,000: within; " + leftOut);
  }

  @Test
  void eachCurrencyIsSaidForItself() {
    var both = new LossInterval(dollars(100), dollars(900).plus(Money.of(100, "EUR")));

    assertThat(text(200, 1_000, new IntervalAccuracy(both, 0, dollars(0))))
        .contains("churned $1,000: EUR within, USD above the worst");
  }

  @Test
  void aSnapshotThatKeptNoIntervalSaysNothingOfIt() {
    assertThat(text(4_700, 5_100, Optional.empty()))
        .contains("model $4,700, actual $5,100 (no CSM gave a forecast)")
        .doesNotContain("best", "within");
  }

  private static String text(long expected, long actual, IntervalAccuracy interval) {
    return text(expected, actual, Optional.of(interval));
  }

  private static String text(long expected, long actual, Optional<IntervalAccuracy> interval) {
    var total =
        new GroupAccuracy(
            "all",
            40,
            0,
            2,
            dollars(expected),
            dollars(expected),
            dollars(expected),
            dollars(actual),
            new BrierScores(0.031, 0.031, 0.031));
    var quarter =
        new ForecastAccuracy(
            new CalendarQuarter(2026, 3),
            LocalDate.parse("2026-06-29"),
            "expert",
            total,
            List.of(),
            interval);
    var card = PastForecastSection.appendTo(Card.titled("Accuracy"), List.of(quarter));
    return VisibleText.spoken(card).replace("*", "");
  }

  private static IntervalAccuracy leavingOut(LossInterval interval, long revenue) {
    return new IntervalAccuracy(interval, revenue == 0 ? 0 : 1, dollars(revenue));
  }

  private static LossInterval interval(long low, long high) {
    return new LossInterval(dollars(low), dollars(high));
  }

  private static MultiCurrencyAmount dollars(long dollars) {
    return MultiCurrencyAmount.of(Money.of(100 * dollars, "USD"));
  }
}
