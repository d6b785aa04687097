package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.slack.text.MoneyText;

/// How far from its expected amount a loss may be. One that is rarer than one case in twenty lies
/// beyond the worst case, which is then less than what is expected: it is told as the odds it is,
/// because nobody takes it for the worst.
public record LossSpreadText(MultiCurrencyAmount expected, LossInterval interval) {
  /// `best $1,200, worst $9,800` or `in 19 of 20 cases nothing`.
  public String bestAndWorst() {
    var best = text("best {0}", MoneyText.rounded(interval.low()));
    if (!isWorstBelowExpected()) {
      return text("{0}, worst {1}", best, MoneyText.rounded(interval.high()));
    }
    return interval.low().isZero() ? mostly() : best + ", " + mostly();
  }

  /// `at worst $9,800` or `in 19 of 20 cases nothing`.
  public String worst() {
    return isWorstBelowExpected()
        ? mostly()
        : text("at worst {0}", MoneyText.rounded(interval.high()));
  }

  private String mostly() {
    return text(
        "in 19 of 20 cases {0}{1}",
        interval.high().isZero() ? "" : text("at most "), MoneyText.rounded(interval.high()));
  }

  /// In any currency.
  private boolean isWorstBelowExpected() {
    var worst = interval.high().byCurrency();
    return expected.byCurrency().entrySet().stream()
        .anyMatch(each -> worst.getOrDefault(each.getKey(), 0L) < each.getValue());
  }
}
