package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.slack.language.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
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
    return LocalizedText.locale().getLanguage().equals("en")
        ? minus + sign(money.currency()) + digits(money)
        : minus + localized(money);
  }

  /// Without its minus, as is usual in another language: `12.400 €`.
  private static String localized(Money money) {
    var format = NumberFormat.getCurrencyInstance(LocalizedText.locale());
    var amount = amount(money);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(isWhole(amount) ? 0 : amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  /// Every currency's total, or `nothing`.
  public static String of(MultiCurrencyAmount amounts) {
    return amounts.isZero()
        ? text("nothing")
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
        ? text("under {0}", of(oneUnit(money.currency())))
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
    return amounts.isZero() ? text("nothing") : text("{0} a month", of(amounts));
  }

  private static String sign(Currency currency) {
    var code = currency.getCurrencyCode();
    var sign = SIGNS.get(code);
    return sign == null ? code + " " : sign;
  }

  private static Money oneUnit(Currency currency) {
    var places = Math.max(0, currency.getDefaultFractionDigits());
    return new Money(BigDecimal.ONE.movePointRight(places).longValueExact(), currency);
  }

  private static String digits(Money money) {
    var amount = amount(money);
    var pattern = isWhole(amount) ? "#,##0" : "#,##0." + "0".repeat(amount.scale());
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
  }

  private static BigDecimal amount(Money money) {
    var places = Math.max(0, money.currency().getDefaultFractionDigits());
    return BigDecimal.valueOf(money.minorUnits(), places).abs();
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }
}
