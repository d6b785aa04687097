package dev.oarlock.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1240000   | EUR | €12,400
          125050    | USD | $1,250.50
          -90000    | CHF | −CHF 900
          5         | GBP | £0.05
          1200      | JPY | ¥1,200
          1234567   | KWD | KWD 1,234.567
          """)
  void moneyIsSaidByItsCurrency(long minor, String currency, String said) {
    assertThat(MoneyText.of(Money.of(minor, currency))).isEqualTo(said);
  }

  @Test
  void severalCurrenciesAreNeverAddedUp() {
    var both = MultiCurrencyAmount.of(Money.of(100, "USD")).plus(Money.of(100, "EUR"));

    assertThat(MoneyText.monthly(both)).isEqualTo("€1 and $1 a month");
  }

  @ParameterizedTest
  @CsvSource({
    "0, under 1 %",
    "0.004, under 1 %",
    "0.006, 1 %",
    "0.5, 50 %",
    "0.994, 99 %",
    "0.996, over 99 %"
  })
  void chancesAreNeverFalselyCertain(double chance, String said) {
    assertThat(ProbabilityText.of(new Probability(chance))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-14, in 112 days",
    "2026-11-23, tomorrow",
    "2026-11-22, today",
    "2026-11-21, yesterday",
    "2026-11-01, 21 days ago"
  })
  void daysAreCountedFromToday(LocalDate day, String said) {
    assertThat(DayText.relative(LocalDate.parse("2026-11-22"), day)).isEqualTo(said);
  }

  @Test
  void scoresAreDrawnOnOneScale() {
    var scores = List.of(0, 12, 13, 50, 87, 88, 100).stream().map(OptionalInt::of).toList();

    assertThat(ScoreBars.sparkline(scores)).isEqualTo("▁▁▂▅▇██");
    assertThat(ScoreBars.bar(0)).isEqualTo("░░░░░░░░░░");
    assertThat(ScoreBars.bar(34)).isEqualTo("███░░░░░░░");
    assertThat(ScoreBars.bar(100)).isEqualTo("██████████");
  }
}
