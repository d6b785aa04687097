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
import dev.oarlock.slack.text.GuideLinks;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioForecastViewTest {
  @Test
  void theGroupsThatAreNotNamedMakeUpTheTotal() {
    var text =
        VisibleText.spoken(
            PortfolioForecastView.of(
                forecast(12, new OtherGroups(3, 7, euros(50), euros(5))), GuideLinks.named()));

    assertThat(text)
        .contains("By segment, all four quarters, the largest loss first")
        .contains("• Segment 4: expected €100 of €1,000, 2 customers; at worst €200")
        .contains("• and 10 smaller, together: expected €705 of €7,050, 21 customers")
        .doesNotContain("Segment 5");
  }

  @Test
  void whereAllAreNamedNothingIsLeftOver() {
    assertThat(
            VisibleText.spoken(
                PortfolioForecastView.of(forecast(5, OtherGroups.none()), GuideLinks.named())))
        .doesNotContain("smaller");
  }

  @Test
  void theExpectedLossLeadsInWholeUnits() {
    var card = PortfolioForecastView.of(forecast(1, OtherGroups.none()), GuideLinks.named());

    assertThat(VisibleText.spoken(card))
        .startsWith("€100 a month expected to churn by 31 Dec 2026");
  }

  @Test
  void theChartIsOfTheCurrencyOfTheMostAccounts() {
    assertThat(
            VisibleText.spoken(
                PortfolioForecastView.of(forecast(1, OtherGroups.none()), GuideLinks.named())))
        .contains("EUR a month")
        .doesNotContain("KRW a month");
  }

  @Test
  void theChartShowsBestExpectedAndWorst() {
    assertThat(
            VisibleText.spoken(
                PortfolioForecastView.of(forecast(1, OtherGroups.none()), GuideLinks.named())))
        .contains("Best", "Expected", "Worst")
        .doesNotContain("Likely", "rarer");
  }

  @Test
  void aLossRarerThanOneInTwentyIsNoWorstCaseOfNothing() {
    var rare = new LossForecast(euros(31), new LossInterval(euros(0), euros(0)));

    assertThat(
            VisibleText.spoken(
                PortfolioForecastView.of(
                    forecast(rare, 1, OtherGroups.none()), GuideLinks.named())))
        .contains("Q4 2026: expected €31; in 19 of 20 cases nothing")
        .contains("of €1,000, 2 customers; in 19 of 20 cases nothing")
        .contains(
            "The chart shows no worst case: in Q4 2026 a loss of what is expected is rarer than"
                + " one case in twenty.")
        .doesNotContain("Worst", "worst nothing", "best nothing");
  }

  @Test
  void aSmallLossBelowARareLargeOneIsAtMostThat() {
    var mixed = new LossForecast(euros(31), new LossInterval(euros(5), euros(20)));

    assertThat(
            VisibleText.spoken(
                PortfolioForecastView.of(
                    forecast(mixed, 1, OtherGroups.none()), GuideLinks.named())))
        .contains("Q4 2026: expected €31; best €5, in 19 of 20 cases at most €20");
  }

  private static RevenueForecast forecast(int segments, OtherGroups others) {
    var loss = new LossForecast(euros(100), new LossInterval(euros(50), euros(200)));
    return forecast(loss, segments, others);
  }

  private static RevenueForecast forecast(LossForecast loss, int segments, OtherGroups others) {
    return forecast(loss, segments, others, MultiCurrencyAmount.zero());
  }

  /// Whatever days the quarter at hand has.
  @Test
  void unavoidableChurnOfAQuarterIsAFourthOfTheYears() {
    var loss = new LossForecast(euros(100), new LossInterval(euros(50), euros(200)));

    assertThat(
            VisibleText.spoken(
                PortfolioForecastView.of(
                    forecast(loss, 1, OtherGroups.none(), euros(6_908)), GuideLinks.named())))
        .contains("2 customers with €6,908 a month churned")
        .contains("a fourth of it, €1,727, a quarter, on top of the numbers above");
  }

  private static RevenueForecast forecast(
      LossForecast loss, int segments, OtherGroups others, MultiCurrencyAmount unavoidable) {
    var named =
        IntStream.range(0, segments)
            .mapToObj(i -> new GroupForecast("Segment " + i, 2, euros(1_000), List.of(), loss))
            .toList();
    return new RevenueForecast(
        LocalDate.parse("2026-11-22"),
        new ModelBasis("expert", new Probability(0.1), 0, false),
        31,
        euros(12_050).plus(MultiCurrencyAmount.of(Money.of(9_000_000, "KRW"))),
        Optional.of(Currency.getInstance("EUR")),
        List.of(new QuarterLoss(new CalendarQuarter(2026, 4), loss)),
        loss,
        new GroupForecasts(named, others),
        new GroupForecasts(List.of(), OtherGroups.none()),
        List.of(),
        new OtherRenewals(0, MultiCurrencyAmount.zero()),
        new ChurnRunRate(unavoidable, unavoidable.isZero() ? 0 : 2, MultiCurrencyAmount.zero()));
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }
}
