package dev.oarlock.domain.learning.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.personperiod.SampleMonths;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingBacktestTest {
  private static final AnnualBaseRate RATE = AnnualBaseRate.stated(0.1);
  private static final HazardModel EXPERT = HazardModel.expert(RATE);

  @Test
  void withoutLabelsThereIsNoReport() {
    var result = backtest(LocalDate.MIN).run(new PersonPeriodDataset(List.of()));

    assertThat(result.report()).isEmpty();
    assertThat(result.comparison().observations()).isZero();
    assertThat(PromotionGate.of(result.report(), result.comparison()))
        .isEqualTo(PromotionGate.UNTESTED);
  }

  @Test
  void aModelInForceIsComparedOnlyOnDaysItWasNotTrainedOn() {
    var dataset = SampleMonths.dataset(80, 6);

    var result = backtest(SampleMonths.FIRST.plusDays(90)).run(dataset);

    assertThat(result.comparison().observations()).isEqualTo(3 * 80);
    assertThat(result.report().orElseThrow().counts().rows()).isEqualTo(5 * 80);
  }

  @Test
  void trainingOnChurnBeatsTheExpertInAPortfolioOfItsOwn() {
    var months = SampleMonths.dataset(80, 1).months().stream();
    var later =
        SampleMonths.dataset(80, 6).months().stream()
            .map(month ->
                new CustomerMonth(
                    "B" + month.account(),
                    month.day().plusDays(30),
                    month.features(),
                    month.health(),
                    month.monthLabel(),
                    month.quarterLabel()));
    var dataset = new PersonPeriodDataset(java.util.stream.Stream.concat(months, later).toList());

    var comparison = backtest(LocalDate.MIN).run(dataset).comparison();

    assertThat(comparison.challenger()).isLessThan(comparison.inForce());
    assertThat(comparison.isNotWorse()).isTrue();
  }

  private static RollingBacktest backtest(LocalDate seenUntil) {
    return new RollingBacktest(RATE, new RollingBacktest.ModelInForce(EXPERT, seenUntil), _ -> {});
  }
}
