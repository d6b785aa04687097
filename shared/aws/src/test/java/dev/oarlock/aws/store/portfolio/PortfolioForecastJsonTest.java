package dev.oarlock.aws.store.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.ChurnRunRate;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecasts;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.ModelBasis;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherGroups;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.RenewalAtRisk;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortfolioForecastJsonTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final MultiCurrencyAmount SOME =
      MultiCurrencyAmount.of(Money.of(12_345, "EUR")).plus(Money.of(-7, "JPY"));
  private static final CalendarQuarter QUARTER = new CalendarQuarter(2026, 4);

  @Test
  void aForecastComesBackAsItWasKept() {
    var loss =
        new LossForecast(SOME, new LossInterval(MultiCurrencyAmount.zero(), SOME, SOME.plus(SOME)));
    var forecast =
        new RevenueForecast(
            DAY,
            new ModelBasis("v2", new Probability(.1), 14),
            12,
            SOME,
            List.of(new QuarterLoss(QUARTER, loss), new QuarterLoss(QUARTER.plus(1), loss)),
            loss,
            new GroupForecasts(
                List.of(
                    new GroupForecast(
                        "SMB", 3, SOME, List.of(SOME, MultiCurrencyAmount.zero()), loss)),
                new OtherGroups(2, 7, SOME, SOME)),
            new GroupForecasts(List.of(), OtherGroups.none()),
            List.of(
                new RenewalAtRisk(
                    new AccountId("acme"),
                    "Acme",
                    Optional.of(new Csm("dana")),
                    DAY,
                    SOME,
                    new Probability(.25),
                    SOME)),
            new RevenueForecast.OtherRenewals(2, SOME),
            new ChurnRunRate(SOME, 1, MultiCurrencyAmount.zero()));

    var json = JsonTree.write(PortfolioForecastJson.write(forecast));

    assertThat(PortfolioForecastJson.read(DAY, JsonTree.parse(json))).isEqualTo(forecast);
  }

  @Test
  void soDoesABridge() {
    var totals =
        new ForecastBridge.ForecastTotals(SOME, SOME.plus(SOME), MultiCurrencyAmount.zero());
    var moved = Optional.of(new DriverReading(Driver.RECENCY, 1.5, .9));
    var bridge =
        new ForecastBridge(
            QUARTER,
            DAY.minusDays(6),
            "expert",
            DAY,
            "v2",
            totals,
            totals,
            List.of(
                new ForecastBridge.BridgeLine(
                    new AccountId("acme"),
                    "Acme",
                    ForecastBridge.BridgeReason.LIKELIHOOD_CHANGED,
                    SOME,
                    SOME,
                    SOME.plus(SOME),
                    moved)),
            new ForecastBridge.OtherLines(3, SOME),
            List.of(
                new ForecastBridge.ReasonTotal(ForecastBridge.BridgeReason.REPORTED_LATE, 4, SOME)),
            new ActualChurn(List.of(new ActualChurn.ReasonLoss("price", false, 1, SOME))));

    var json = JsonTree.write(ForecastBridgeJson.write(bridge));

    assertThat(ForecastBridgeJson.read(DAY, JsonTree.parse(json))).isEqualTo(bridge);
  }

  @Test
  void soDoesAReckoning() {
    var row =
        new ForecastAccuracy.GroupAccuracy(
            "dana",
            12,
            2,
            1,
            SOME,
            SOME,
            MultiCurrencyAmount.zero(),
            SOME,
            new ForecastAccuracy.BrierScores(.1, .2, .3));
    var reckoning = new ForecastAccuracy(QUARTER, DAY, "expert", row, List.of(row));

    var json = JsonTree.write(ForecastAccuracyJson.write(reckoning));

    assertThat(ForecastAccuracyJson.read(JsonTree.parse(json))).isEqualTo(reckoning);
  }
}
