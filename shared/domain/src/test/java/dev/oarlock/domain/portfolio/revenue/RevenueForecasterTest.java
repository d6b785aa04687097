package dev.oarlock.domain.portfolio.revenue;

import static dev.oarlock.domain.portfolio.exposure.AccountExposures.euros;
import static dev.oarlock.domain.portfolio.exposure.AccountExposures.exposure;
import static dev.oarlock.domain.portfolio.exposure.AccountExposures.withLoading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.AccountExposures;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevenueForecasterTest {
  private static final ForecastHorizon HORIZON = new ForecastHorizon(LocalDate.parse("2026-11-22"));

  @Test
  void thisQuarterAndTheNextThreeAreForecast() {
    assertThat(forecast(List.of()).quarters())
        .extracting(it -> it.quarter().toString())
        .containsExactly("Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027");
  }

  @Test
  void anEmptyPortfolioLosesNothing() {
    var all = forecast(List.of()).total();

    assertThat(all.expected()).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(all.interval())
        .isEqualTo(
            new LossInterval(
                MultiCurrencyAmount.zero(),
                MultiCurrencyAmount.zero(),
                MultiCurrencyAmount.zero()));
  }

  @Test
  void anAccountCertainToChurnInAQuarterIsLostInThatOne() {
    var forecast = forecast(List.of(exposure("acme", euros(1_000), 0, 1)));

    var next = forecast.quarters().get(1).loss();
    assertThat(next.expected()).isEqualTo(euros(1_000));
    assertThat(next.interval().low()).isEqualTo(euros(1_000));
    assertThat(forecast.quarters().getFirst().loss().interval().high())
        .isEqualTo(MultiCurrencyAmount.zero());
  }

  @Test
  void ofTooManyGroupsTheLargestAreListedAndTheRestIsSummed() {
    var portfolio =
        IntStream.range(0, 305)
            .mapToObj(i -> AccountExposures.of("a" + i, "csm " + i, euros(1 + i)))
            .toList();
    var csms = forecast(portfolio).csms();

    assertThat(csms.largest()).hasSize(300);
    assertThat(csms.largest().getFirst().name()).isEqualTo("csm 304");
    assertThat(csms.others().groups()).isEqualTo(5);
    assertThat(csms.others().cmrr()).isEqualTo(euros(15));
    assertThat(AccountExposures.sum(csms.largest().stream().map(it -> it.total().expected())))
        .isEqualTo(forecast(portfolio).total().expected().minus(csms.others().expected()));
  }

  @Test
  void oneLargeAccountWidensTheIntervalMoreThanManySmallOnes() {
    var one = forecast(List.of(exposure("whale", euros(100_000), .1)));
    var many =
        forecast(
            IntStream.range(0, 1_000).mapToObj(i -> exposure("a" + i, euros(100), .1)).toList());

    assertThat(one.total().expected()).isEqualTo(many.total().expected());
    assertThat(one.total().interval().median()).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(one.total().interval().high()).isEqualTo(euros(100_000));
    assertThat(whole(many.total().interval().median())).isCloseTo(10_000, within(500L));
    assertThat(whole(many.total().interval().high())).isLessThan(15_500);
  }

  /// A thousand independent accounts at 10 % would be within 8,440 and 11,560; the shock of 0.25 in
  /// log-odds makes that 6,500 and 14,700.
  @Test
  void theCommonShockWidensTheIntervalOfALargePortfolio() {
    var many =
        forecast(
            IntStream.range(0, 1_000).mapToObj(i -> exposure("a" + i, euros(100), .1)).toList());

    assertThat(whole(many.total().interval().low())).isCloseTo(6_500, within(300L));
    assertThat(whole(many.total().interval().high())).isCloseTo(14_700, within(500L));
  }

  /// The shock of 0.25 and a coefficient deviation of 0.30 together are 0.39 in log-odds: 5,500 to
  /// 17,400.
  @Test
  void coefficientUncertaintyWidensTheIntervalOfALargePortfolio() {
    var all = forecast(many(_ -> .3)).total();

    assertThat(whole(all.interval().low())).isCloseTo(5_500, within(350L));
    assertThat(whole(all.interval().high())).isCloseTo(17_400, within(700L));
    assertThat(all.expected()).isEqualTo(forecast(many(_ -> 0)).total().expected());
  }

  /// A factor that raises the risk of one half and lowers that of the other shifts the total
  /// little.
  @Test
  void aFactorWithOppositeEffectsOnTwoHalvesWidensOnlyTheHalves() {
    var all = forecast(many(i -> i % 2 == 0 ? .3 : -.3)).total();
    var half = forecast(many(_ -> .3).subList(0, 500)).total();

    assertThat(whole(all.interval().high())).isCloseTo(14_700, within(700L));
    assertThat(whole(half.interval().high())).isCloseTo(8_700, within(500L));
  }

  private static List<AccountExposure> many(IntToDoubleFunction loading) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> withLoading(exposure("a" + i, euros(100), .1), loading.applyAsDouble(i)))
        .toList();
  }

  private static long whole(MultiCurrencyAmount amounts) {
    return amounts.totals().getFirst().minorUnits() / 100;
  }

  private static RevenueForecast forecast(List<AccountExposure> portfolio) {
    return RevenueForecaster.of(portfolio, HORIZON, HazardModel.expert(new Probability(0.1)), 7);
  }
}
