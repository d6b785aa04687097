package dev.oarlock.slack.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/// Amounts as people write them, to the last cent: `€12,400`, `$1,250.50`, `CHF 900`. Cents are
/// left out where there are none, so that what is shown adds up.
public final class MoneyText {
  private static final Map<String, String> SIGNS =
      Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");

  private MoneyText() {}

  public static String of(Money money) {
    var minus = money.minorUnits() < 0 ? "−" : "";
    return minus + sign(money.currency()) + digits(money);
  }

  /// Every currency's total, or `nothing`.
  public static String of(MultiCurrencyAmount amounts) {
    return amounts.isZero()
        ? "nothing"
        : EnglishPhrases.join(amounts.totals().stream().map(MoneyText::of).toList());
  }

  /// With its sign, for a difference: `+€12,400`, `−€300`.
  public static String signed(MultiCurrencyAmount amounts) {
    return amounts.isZero()
        ? of(amounts)
        : EnglishPhrases.join(
            amounts.totals().stream()
                .map(it -> (it.minorUnits() > 0 ? "+" : "") + of(it))
                .toList());
  }

  /// In whole units, for a sentence in which cents say nothing: `$30,533`.
  public static String rounded(MultiCurrencyAmount amounts) {
    return amounts.isZero()
        ? of(amounts)
        : EnglishPhrases.join(amounts.totals().stream().map(MoneyText::rounded).toList());
  }

  private static String rounded(Money money) {
    var places = Math.max(0, money.currency().getDefaultFractionDigits());
    var whole = BigDecimal.valueOf(money.minorUnits(), places).setScale(0, RoundingMode.HALF_UP);
    return whole.signum() == 0
        ? "under " + sign(money.currency()) + "1"
        : of(new Money(whole.setScale(places).unscaledValue().longValueExact(), money.currency()));
  }

  /// In whole units with its sign: `+$30,533`.
  public static String signedRounded(MultiCurrencyAmount amounts) {
    return amounts.isZero()
        ? of(amounts)
        : EnglishPhrases.join(
            amounts.totals().stream()
                .map(it ->
                    (it.minorUnits() > 0 ? "+" : "−")
                        + rounded(new Money(Math.abs(it.minorUnits()), it.currency())))
                .toList());
  }

  /// `€12,400 a month`.
  public static String monthly(MultiCurrencyAmount amounts) {
    return amounts.isZero() ? "nothing" : of(amounts) + " a month";
  }

  private static String sign(Currency currency) {
    var code = currency.getCurrencyCode();
    var sign = SIGNS.get(code);
    return sign == null ? code + " " : sign;
  }

  private static String digits(Money money) {
    var places = Math.max(0, money.currency().getDefaultFractionDigits());
    var amount = BigDecimal.valueOf(money.minorUnits(), places).abs();
    var whole = amount.stripTrailingZeros().scale() <= 0;
    var pattern = whole ? "#,##0" : "#,##0." + "0".repeat(places);
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
  }
}
