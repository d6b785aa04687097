package dev.oarlock.domain.portfolio.revenue;

import static dev.oarlock.domain.portfolio.exposure.AccountExposures.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.AccountExposures;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.exposure.LossApportionment;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RevenueForecastPropertyTest {
  private static final ForecastHorizon HORIZON = new ForecastHorizon(LocalDate.parse("2026-11-22"));
  private static final HazardModel HAZARD = HazardModel.expert(new Probability(0.1));

  @Provide
  Arbitrary<List<AccountExposure>> portfolios() {
    return AccountExposures.portfolios();
  }

  @Property(tries = 60)
  void percentilesAreMonotone(@ForAll("portfolios") List<AccountExposure> portfolio) {
    var forecast = forecast(portfolio);

    losses(forecast)
        .map(LossForecast::interval)
        .forEach(spread ->
            spread
                .high()
                .byCurrency()
                .forEach((currency, worst) -> {
                  var best = spread.low().byCurrency().getOrDefault(currency, 0L);
                  assertThat(best).isBetween(0L, worst);
                  assertThat(worst).isLessThanOrEqualTo(forecast.cmrr().byCurrency().get(currency));
                }));
  }

  @Property(tries = 60)
  void groupsAndQuartersAddUpToTheCent(@ForAll("portfolios") List<AccountExposure> portfolio) {
    var forecast = forecast(portfolio);
    var all = forecast.total().expected();

    assertThat(sum(forecast.quarters().stream().map(it -> it.loss().expected()))).isEqualTo(all);
    for (var by : List.of(PortfolioDimension.SEGMENT, PortfolioDimension.CSM)) {
      var groups = forecast.by(by).largest();
      assertThat(sum(groups.stream().map(it -> it.total().expected()))).isEqualTo(all);
      assertThat(sum(groups.stream().map(RevenueForecast.GroupForecast::cmrr)))
          .isEqualTo(forecast.cmrr());
      for (int i = 0; i < ForecastHorizon.QUARTERS; i++) {
        var quarter = i;
        assertThat(sum(groups.stream().map(it -> it.byQuarter().get(quarter))))
            .isEqualTo(forecast.quarters().get(i).loss().expected());
      }
    }
  }

  @Property(tries = 60)
  void howeverFewGroupsAreListedTheOthersCompleteTheSum(
      @ForAll("portfolios") List<AccountExposure> portfolio, @ForAll @IntRange(max = 4) int named) {
    var all = forecast(portfolio).csms();
    var few = all.largest(named);

    assertThat(few.largest()).isEqualTo(all.largest().subList(0, few.largest().size()));
    assertThat(few.largest().size() + few.others().groups()).isEqualTo(all.largest().size());
    assertThat(sum(few.largest().stream().map(it -> it.total().expected())))
        .isEqualTo(forecast(portfolio).total().expected().minus(few.others().expected()));
    assertThat(sum(few.largest().stream().map(RevenueForecast.GroupForecast::cmrr)))
        .isEqualTo(forecast(portfolio).cmrr().minus(few.others().cmrr()));
    assertThat(few.largest().stream().mapToInt(RevenueForecast.GroupForecast::accounts).sum())
        .isEqualTo(portfolio.size() - few.others().accounts());
  }

  @Property(tries = 20)
  void theSameSeedForecastsTheSame(@ForAll("portfolios") List<AccountExposure> portfolio) {
    assertThat(forecast(portfolio)).isEqualTo(forecast(portfolio));
  }

  @Property
  void sharesAddUpToTheRoundedSum(@ForAll("portfolios") List<AccountExposure> portfolio) {
    var shares = LossApportionment.apportion(portfolio, it -> it.churnProbability(1));

    sum(shares.stream())
        .byCurrency()
        .forEach((currency, minor) -> {
          var exact =
              portfolio.stream()
                  .mapToDouble(it ->
                      it.churnProbability(1) * it.cmrr().byCurrency().getOrDefault(currency, 0L))
                  .sum();
          assertThat(minor).isEqualTo(Math.round(exact));
        });
  }

  private static Stream<LossForecast> losses(RevenueForecast forecast) {
    return Stream.of(
            forecast.quarters().stream().map(QuarterLoss::loss),
            Stream.of(forecast.total()),
            forecast.segments().largest().stream().map(RevenueForecast.GroupForecast::total),
            forecast.csms().largest().stream().map(RevenueForecast.GroupForecast::total))
        .flatMap(each -> each);
  }

  private static RevenueForecast forecast(List<AccountExposure> portfolio) {
    return RevenueForecaster.of(portfolio, HORIZON, HAZARD, 7);
  }
}
