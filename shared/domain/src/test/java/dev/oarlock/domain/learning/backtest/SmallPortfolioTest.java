package dev.oarlock.domain.learning.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.backtest.RollingBacktest.ModelInForce;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.personperiod.SampleMonths;
import dev.oarlock.domain.learning.training.HazardTrainer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Twelve accounts, bound by contract, for ten months; one that looked well leaves mid-term.
class SmallPortfolioTest {
  private static final int ACCOUNTS = 12;
  private static final AnnualBaseRate STATED = AnnualBaseRate.stated(0.1);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneLeaverHardlyMovesAnybody(boolean stated) {
    var rate = stated ? STATED : AnnualBaseRate.assumed();
    var months = portfolio(1);

    var learned = new HazardTrainer(rate, _ -> {}).train(months).model();

    var expert = HazardModel.expert(rate);
    assertThat(learned.observedChurns()).isEqualTo(1);
    assertThat(learned.intercept() - expert.intercept()).isBetween(-.3, .3);
    for (var month : months.months()) {
      var before = expert.churnWithin(month.features(), 90).value();
      assertThat(learned.churnWithin(month.features(), 90).value() / before).isBetween(.8, 1.3);
    }
  }

  @Test
  void eachLeaverMovesItMoreAndNeverBeyondTheStatedBound() {
    var expert = HazardModel.expert(STATED);
    double last = 0;
    for (int leavers = 1; leavers < 10; leavers++) {
      var months = portfolio(leavers);
      var learned = new HazardTrainer(STATED, _ -> {}).train(months).model();

      var expected = expectedChurns(expert, months);
      var ratio = expectedChurns(learned, months) / expected;
      assertThat(ratio).isGreaterThan(last);
      assertThat(ratio).isLessThanOrEqualTo((10 + leavers) / (10 + expected) + 1e-9);
      last = ratio;
    }
  }

  @Test
  void aVersionThatRanksWorseThanACoinReplacesNeitherTheExpertNorItself() {
    var months = portfolio(1);
    var expert = HazardModel.expert(STATED);

    assertThat(gate(months, new ModelInForce(expert, LocalDate.MIN)))
        .isEqualTo(PromotionGate.BELOW_COIN);

    var first = new HazardTrainer(STATED, _ -> {}).train(months).model();
    var inForce = new ModelInForce(first, SampleMonths.FIRST.plusDays(240));
    assertThat(gate(months, inForce).promotes()).isFalse();
  }

  @Test
  void whatWasTrainedOnEverythingIsComparedOnNothing() {
    var months = portfolio(1);
    var first = new HazardTrainer(STATED, _ -> {}).train(months).model();

    var result = backtest(new ModelInForce(first, LocalDate.MAX)).run(months);

    assertThat(PromotionGate.of(java.util.Optional.empty(), result.comparison()))
        .isEqualTo(PromotionGate.UNTESTED);
  }

  @Test
  void beforeAnythingIsKnownTheBaseRateIsTheStatedOneAndNoCoin() {
    var report =
        backtest(new ModelInForce(HazardModel.expert(STATED), LocalDate.MIN))
            .run(portfolio(1))
            .report()
            .orElseThrow();

    assertThat(report.baselines().getFirst().baseline().brier().value()).isLessThan(0.2);
  }

  private static PromotionGate gate(PersonPeriodDataset months, ModelInForce inForce) {
    var result = backtest(inForce).run(months);
    return PromotionGate.of(result.report(), result.comparison());
  }

  private static RollingBacktest backtest(ModelInForce inForce) {
    return new RollingBacktest(STATED, inForce, _ -> {});
  }

  private static double expectedChurns(HazardModel model, PersonPeriodDataset months) {
    return months.months().stream()
        .mapToDouble(month -> model.churnWithin(month.features(), 30).value())
        .sum();
  }

  private static PersonPeriodDataset portfolio(int leavers) {
    List<CustomerMonth> months = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int month = 0; month < 10; month++) {
        var leaves = account < leavers && month == 6;
        var label = leaves ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
        months.add(SampleMonths.of("A-" + account, month, 80 - 4 * account, label));
        if (leaves) {
          break;
        }
      }
    }
    return new PersonPeriodDataset(months);
  }
}
