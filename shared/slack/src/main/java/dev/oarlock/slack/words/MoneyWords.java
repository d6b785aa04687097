package dev.oarlock.slack.words;

import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/// Amounts as people write them, to the last cent: `€12,400`, `$1,250.50`, `CHF 900`. Cents are
/// left out where there are none, so that what is shown adds up.
public final class MoneyWords {
  private static final Map<String, String> SIGNS =
      Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");

  private MoneyWords() {}

  public static String of(Money money) {
    var minus = money.minor() < 0 ? "−" : "";
    return minus + sign(money.currency()) + digits(money);
  }

  /// Every currency's total, or `nothing`.
  public static String of(Amounts amounts) {
    return amounts.isNone()
        ? "nothing"
        : Phrases.joined(amounts.each().stream().map(MoneyWords::of).toList());
  }

  /// With its sign, for a difference: `+€12,400`, `−€300`.
  public static String signed(Amounts amounts) {
    return amounts.isNone()
        ? of(amounts)
        : Phrases.joined(
            amounts.each().stream().map(it -> (it.minor() > 0 ? "+" : "") + of(it)).toList());
  }

  /// `€12,400 a month`.
  public static String monthly(Amounts amounts) {
    return amounts.isNone() ? "nothing" : of(amounts) + " a month";
  }

  private static String sign(Currency currency) {
    var code = currency.getCurrencyCode();
    var sign = SIGNS.get(code);
    return sign == null ? code + " " : sign;
  }

  private static String digits(Money money) {
    var places = Math.max(0, money.currency().getDefaultFractionDigits());
    var amount = BigDecimal.valueOf(money.minor(), places).abs();
    var whole = amount.stripTrailingZeros().scale() <= 0;
    var pattern = whole ? "#,##0" : "#,##0." + "0".repeat(places);
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
  }
}
