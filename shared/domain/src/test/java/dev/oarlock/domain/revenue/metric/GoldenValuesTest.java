package dev.oarlock.domain.revenue.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Worked examples of the field, with the right answers, and the plan that they rest on.
class GoldenValuesTest {
  private static final long MILLION = 100_000_000; // in cents
  private static final RevenuePeriod YEAR =
      new RevenuePeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

  /// 25 million less 2.5 planned to churn are 22.5; with 1.76 of add-ons 24.26.
  @Test
  void expectedRevenueIsLockedAndThenBasedAnew() {
    var expected = new ExpectedRevenue(25 * MILLION, 5 * MILLION / 2, 176 * MILLION / 100);

    assertThat(expected.locked()).isEqualTo(2_250_000_000L);
    assertThat(expected.rebased()).isEqualTo(2_426_000_000L);
  }

  /// 1.5 million and add-ons of 0.225 are 1.725.
  @Test
  void addOnsAreAddedToWhatIsExpected() {
    assertThat(new ExpectedRevenue(3 * MILLION / 2, 0, 225 * MILLION / 1_000).rebased())
        .isEqualTo(172_500_000L);
  }

  /// Nine people at 0.2 million each keep 20 million: 9 %, not the 17 % that was printed.
  @Test
  void keepingCustomersCostsNinePercentInTheExampleThatPrintsSeventeen() {
    var economics = new UnitEconomics(0, 9 * MILLION / 5, 0, 20 * MILLION);

    assertThat(economics.crcRatio().orElseThrow()).isCloseTo(.09, within(1e-9));
  }

  @Test
  void winningCostsSoMuchForOneOfFirstYearRevenue() {
    assertThat(new UnitEconomics(118, 0, 100, 0).cacRatio()).hasValue(1.18);
    assertThat(new UnitEconomics(118, 0, 0, 0).cacRatio()).isEmpty();
  }

  /// Nobody wins and keeps customers for nothing.
  @Test
  void ofCostsThatNobodyEnteredNothingIsSaid() {
    var unknown = new UnitEconomics(0, 0, 100, 10_000);

    assertThat(unknown.cacRatio()).isEmpty();
    assertThat(unknown.crcRatio()).isEmpty();
    assertThat(unknown.lifetimeValue(10, 2, .1)).isEmpty();
  }

  /// 10 customers bring 1,000 a year each, 100 to keep; one in ten leaves: ten years of 900.
  @Test
  void aCustomerIsWorthItsYearsLessWhatWinningItCost() {
    var economics = new UnitEconomics(4_000, 1_000, 0, 10_000);

    assertThat(economics.lifetimeValue(10, 2, .1).orElseThrow()).isCloseTo(7_000, within(1e-6));
    assertThat(economics.lifetimeValue(10, 2, 0)).isEmpty();
  }

  @Test
  void aPlanOfTheYearIsThatOfAQuarterToItsPower() {
    var plan = new RevenuePlan(2, .19, Map.of("SMB", .36), 0, List.of(), Optional.empty());
    var half = new RevenuePeriod(YEAR.from(), LocalDate.parse("2026-06-30"));

    assertThat(plan.plannedLoss("Enterprise", 1_000, half)).isEqualTo(100);
    assertThat(plan.plannedLoss("smb", 1_000, half)).isEqualTo(200);
    assertThat(plan.plannedLoss("smb", 1_000, YEAR)).isEqualTo(360);
  }

  @Test
  void theFiscalYearBeginsInItsMonth() {
    var plan = new RevenuePlan(2, .1, Map.of(), 0, List.of(), Optional.empty());

    assertThat(plan.fiscalYear(LocalDate.parse("2026-01-31"))).isEqualTo("2025-02-01");
    assertThat(plan.fiscalYear(LocalDate.parse("2026-02-01"))).isEqualTo("2026-02-01");
  }

  @Test
  void costsHoldFromTheirMonthOn() {
    var plan =
        new RevenuePlan(
            1,
            .1,
            Map.of(),
            0,
            List.of(
                new RevenuePlan.MonthlyCost(YearMonth.parse("2026-01"), 10, 1),
                new RevenuePlan.MonthlyCost(YearMonth.parse("2026-07"), 20, 2)),
            Optional.empty());

    assertThat(plan.cost(YEAR).winning()).isEqualTo(6 * 10 + 6 * 20);
    assertThat(plan.cost(YEAR).keeping()).isEqualTo(6 + 12);
  }

  /// So the weeks of a month cost no more than the month.
  @Test
  void aPartOfAMonthCostsItsDays() {
    var monthly = new RevenuePlan.MonthlyCost(YearMonth.parse("2026-01"), 3_000, 300);
    var plan = new RevenuePlan(1, .1, Map.of(), 0, List.of(monthly), Optional.empty());

    assertThat(plan.cost(days("2026-11-24", "2026-11-30")).winning()).isEqualTo(700);
    assertThat(plan.cost(days("2026-10-01", "2026-11-10")).winning()).isEqualTo(3_000 + 1_000);
    assertThat(plan.cost(days("2026-11-10", "2026-11-10")).keeping()).isEqualTo(10);
  }

  private static RevenuePeriod days(String from, String to) {
    return new RevenuePeriod(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void aYearOfHalvesIsTheirProduct() {
    var half = new RevenuePeriod(YEAR.from(), LocalDate.parse("2026-06-30"));

    assertThat(AnnualizedRate.yearly(.9, half)).isCloseTo(.81, within(1e-9));
    assertThat(AnnualizedRate.monthly(Math.pow(.99, 6), half)).isCloseTo(.99, within(1e-9));
  }
}
