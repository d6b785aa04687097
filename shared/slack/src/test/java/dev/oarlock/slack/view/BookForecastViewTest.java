package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.BookForecast.Basis;
import dev.oarlock.domain.outlook.BookForecast.Group;
import dev.oarlock.domain.outlook.BookForecast.Groups;
import dev.oarlock.domain.outlook.BookForecast.Loss;
import dev.oarlock.domain.outlook.BookForecast.Others;
import dev.oarlock.domain.outlook.BookForecast.Rest;
import dev.oarlock.domain.outlook.Quarter;
import dev.oarlock.domain.outlook.RunRate;
import dev.oarlock.domain.outlook.Spread;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookForecastViewTest {
  @Test
  void theGroupsThatAreNotNamedMakeUpTheTotal() {
    var text = BookForecastView.of(forecast(12, new Others(3, 7, euros(50), euros(5)))).text();

    assertThat(text)
        .contains("By segment, all four quarters, the largest first")
        .contains("• Segment 9: expected €100 of €1,000, 2 customers; likely")
        .contains("• and 5 smaller, together: expected €205 of €2,050, 11 customers")
        .doesNotContain("Segment 10");
  }

  @Test
  void whereAllAreNamedNothingIsLeftOver() {
    assertThat(BookForecastView.of(forecast(10, Others.none())).text()).doesNotContain("smaller");
  }

  private static BookForecast forecast(int segments, Others others) {
    var loss = new Loss(euros(100), new Spread(euros(50), euros(100), euros(200)));
    var named =
        IntStream.range(0, segments)
            .mapToObj(i -> new Group("Segment " + i, 2, euros(1_000), List.of(), loss))
            .toList();
    return new BookForecast(
        LocalDate.parse("2026-11-22"),
        new Basis("expert", new Probability(0.1), 0),
        31,
        euros(12_050),
        List.of(new Ahead(new Quarter(2026, 4), loss)),
        loss,
        new Groups(named, others),
        new Groups(List.of(), Others.none()),
        List.of(),
        new Rest(0, Amounts.none()),
        new RunRate(Amounts.none(), 0, Amounts.none()));
  }

  private static Amounts euros(long euros) {
    return Amounts.of(Money.of(100 * euros, "EUR"));
  }
}
