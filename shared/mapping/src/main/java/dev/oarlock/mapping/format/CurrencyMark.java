package dev.oarlock.mapping.format;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The signs and codes that people put beside an amount, and of which currency each says that it
/// is. A krone is one of four, which no file says.
public final class CurrencyMark {
  private static final String WORD = "[\\p{Sc}\\p{L}]{1,4}\\$?\\.?";
  private static final Pattern BEFORE = Pattern.compile("^(" + WORD + ")\\h?(?=[-+(\\d.,])");
  private static final Pattern BEHIND = Pattern.compile("\\h?(" + WORD + ")$");
  private static final Pattern WORDS = Pattern.compile("[\\p{Sc}\\p{L}]+\\$?");

  private static final Set<String> KRONER = Set.of("KR");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("HK$", "HKD"),
          Map.entry("MX$", "MXN"),
          Map.entry("NT$", "TWD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("R$", "BRL"),
          Map.entry("S$", "SGD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("￥", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("元", "CNY"),
          Map.entry("₩", "KRW"),
          Map.entry("₹", "INR"),
          Map.entry("₽", "RUB"),
          Map.entry("₺", "TRY"),
          Map.entry("₪", "ILS"),
          Map.entry("₴", "UAH"),
          Map.entry("₦", "NGN"),
          Map.entry("₫", "VND"),
          Map.entry("₱", "PHP"),
          Map.entry("฿", "THB"),
          Map.entry("FR", "CHF"),
          Map.entry("SFR", "CHF"),
          Map.entry("ZŁ", "PLN"),
          Map.entry("KČ", "CZK"),
          Map.entry("FT", "HUF"),
          Map.entry("RS", "INR"),
          Map.entry("RP", "IDR"),
          Map.entry("RM", "MYR"));
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .filter(it -> it.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private CurrencyMark() {}

  /// The text without the marks before and behind it; what is no mark of a currency stays.
  static String without(String text) {
    return without(BEHIND, without(BEFORE, text));
  }

  private static String without(Pattern where, String text) {
    var mark = where.matcher(text);
    return mark.find() && isMark(mark.group(1))
        ? text.substring(0, mark.start()) + text.substring(mark.end())
        : text;
  }

  private static boolean isMark(String word) {
    var plain = plain(word);
    return CODES.contains(plain) || SIGNS.containsKey(plain) || KRONER.contains(plain);
  }

  /// Which currency an amount says that it is; empty where it says none. A code goes before a sign,
  /// of which several have the same.
  public static Optional<String> code(String amount) {
    var words = WORDS.matcher(amount).results().map(it -> plain(it.group())).toList();
    if (words.stream().anyMatch(KRONER::contains)) {
      throw new IllegalArgumentException(
          "\"%s\" may be of several currencies: give the file a column with its code"
              .formatted(amount));
    }
    return Stream.of(words.stream().filter(CODES::contains).toList(), signs(words))
        .flatMap(List::stream)
        .findFirst();
  }

  private static List<String> signs(List<String> words) {
    return words.stream().filter(SIGNS::containsKey).map(SIGNS::get).toList();
  }

  private static String plain(String word) {
    return word.replace(".", "").toUpperCase(Locale.ROOT);
  }
}
