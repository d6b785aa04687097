package dev.oarlock.slack.view.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.ChurnRunRate;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecasts;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.ModelBasis;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherGroups;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherRenewals;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioForecastViewTest {
  @Test
  void theGroupsThatAreNotNamedMakeUpTheTotal() {
    var text =
        VisibleText.spoken(
            PortfolioForecastView.of(forecast(12, new OtherGroups(3, 7, euros(50), euros(5)))));

    assertThat(text)
        .contains("By segment, all four quarters, the largest first")
        .contains("• Segment 9: expected €100 of €1,000, 2 customers; likely")
        .contains("• and 5 smaller, together: expected €205 of €2,050, 11 customers")
        .doesNotContain("Segment 10");
  }

  @Test
  void whereAllAreNamedNothingIsLeftOver() {
    assertThat(VisibleText.spoken(PortfolioForecastView.of(forecast(10, OtherGroups.none()))))
        .doesNotContain("smaller");
  }

  private static RevenueForecast forecast(int segments, OtherGroups others) {
    var loss = new LossForecast(euros(100), new LossInterval(euros(50), euros(100), euros(200)));
    var named =
        IntStream.range(0, segments)
            .mapToObj(i -> new GroupForecast("Segment " + i, 2, euros(1_000), List.of(), loss))
            .toList();
    return new RevenueForecast(
        LocalDate.parse("2026-11-22"),
        new ModelBasis("expert", new Probability(0.1), 0),
        31,
        euros(12_050),
        List.of(new QuarterLoss(new CalendarQuarter(2026, 4), loss)),
        loss,
        new GroupForecasts(named, others),
        new GroupForecasts(List.of(), OtherGroups.none()),
        List.of(),
        new OtherRenewals(0, MultiCurrencyAmount.zero()),
        new ChurnRunRate(MultiCurrencyAmount.zero(), 0, MultiCurrencyAmount.zero()));
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }
}
