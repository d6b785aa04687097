package dev.oarlock.cli.imports.suggest;

import dev.oarlock.mapping.format.DecimalMark;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a column of a list of customers may hold, by the words of its name (English, German,
/// French) and by how its values look. The order is that in which columns are given away.
enum ColumnMeaning {
  CUSTOMER_ID(
      "id|no|number|nr|nummer|(kd|kunden)\\.?-?(nr|nummer)\\.?|code|(customer|account|client)"
          + " ?(id|no|number)|numéro.*|n° .*",
      _ -> true),
  MONTHLY_REVENUE(
      "mrr|cmrr|monthly.*|.*per month|monatspreis|monats.*|monatlich.*|.*mensuel.*|.*/ ?month|.*"
          + " (pro|par) (monat|mois)",
      ColumnMeaning::isNumber),
  YEARLY_REVENUE(
      "arr|acv|annual.*|yearly.*|.*per"
          + " year|jahres.*|jährlich.*|.*annuel.*|revenue|umsatz|amount|betrag|montant|revenu"
          + "|.* (pro|par) (jahr|an)",
      ColumnMeaning::isNumber),
  LICENCES(".*licen[cs]e.*|.*seats?|lizenzen.*|plätze|.*sièges|quantity", ColumnMeaning::isNumber),
  ACTIVE_USERS("users?|active users?|nutzer|aktive nutzer|utilisateurs.*", ColumnMeaning::isNumber),
  TERM("term.*|.*term|laufzeit.*|durée.*", ColumnMeaning::isNumber),
  RENEWAL(
      "renew.*|.*renewal.*|(.* )?end|end date|ends|verlängerung.*|vertragsende|(.*"
          + " )?ende|.*renouvellement.*|.*échéance.*|fin.*",
      ColumnMeaning::isDay),
  STARTED(
      "start.*|since|.* since|signed.*|created.*|begin.*|kunde"
          + " seit|vertragsbeginn|(.* )?beginn|.* (start|begin)|depuis.*|début.*",
      ColumnMeaning::isDay),
  CURRENCY("currency|währung|devise", value -> value.matches("[A-Za-z]{3}")),
  OWNER("owner|csm|.*owner|.*manager|.*betreuer.*|verantwortlich.*|responsable.*", _ -> true),
  SEGMENT("segment|tier|size|klasse", _ -> true),
  WEBSITE("domain|website|web|url|e-?mail.*", value -> value.contains(".")),
  CUSTOMER_NAME(
      "name|customer|account|company|client|organi[sz]ation|firma|kunde|unternehmen|société|.*"
          + " (name|firma)",
      _ -> true);

  private static final Pattern DAY =
      Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*|\\d{1,2} \\p{L}{3}.*\\d{4}");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private static final Pattern FREE_TEXT =
      Pattern.compile(
          ".*comments?|.*notes?|.*description|.*remarks?|.*reason|subject|title|message|text|feedback"
              + "|kommentar.*|bemerkung.*|beschreibung|notiz.*|betreff|grund|commentaire.*|objet");

  private static final Pattern RECORD =
      Pattern.compile(
          "(ticket|case|issue|incident|invoice|survey|response|rechnung)"
              + "s?( ?(#|id|no\\.?|number|key|nr\\.?))?|subject|betreff|respondent.*");

  private final Pattern words;
  private final Predicate<String> looks;

  ColumnMeaning(String words, Predicate<String> looks) {
    this.words = Pattern.compile(words);
    this.looks = looks;
  }

  /// Whether a column of this name with these values, of which none is empty, may be it.
  boolean fits(String column, List<String> told) {
    return isCalled(column) && areMost(told, looks);
  }

  /// Whether what it holds was written by hand, and names nobody.
  static boolean isCalledFreeText(String column) {
    return FREE_TEXT.matcher(plain(column)).matches();
  }

  /// Whether it belongs to what happened with a customer, once a row.
  static boolean isCalledRecord(String column) {
    return RECORD.matcher(plain(column)).matches();
  }

  private static String plain(String column) {
    return column
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[_\\s]+", " ")
        .replaceAll("#\\d+$", "");
  }

  boolean isCalled(String column) {
    var plain = plain(column);
    var bare = plain.replaceAll("\\s*\\(.*\\)$", "");
    return words.matcher(plain).matches() || words.matcher(bare).matches();
  }

  /// Whether values alone show it, whatever the column is called.
  boolean showsIn(List<String> told) {
    return switch (this) {
      case CURRENCY -> areMost(told, ColumnMeaning::isCurrency);
      case MONTHLY_REVENUE -> areMost(told, value -> isNumber(value) && hasSign(value));
      case CUSTOMER_NAME ->
          areMost(told, value -> WORD.matcher(value).find() && !isDay(value) && !isNumber(value))
              && new HashSet<>(told).size() == told.size();
      default -> false;
    };
  }

  private static boolean areMost(List<String> told, Predicate<String> test) {
    return told.stream().filter(test).count() * 2 > told.size();
  }

  private static boolean hasSign(String value) {
    return value.codePoints().anyMatch(it -> Character.getType(it) == Character.CURRENCY_SYMBOL);
  }

  private static boolean isCurrency(String value) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(it -> it.getCurrencyCode().equals(value.strip()));
  }

  private static boolean isNumber(String value) {
    return Arrays.stream(DecimalMark.values()).anyMatch(mark -> mark.parse(value).isPresent());
  }

  private static boolean isDay(String value) {
    return DAY.matcher(value.strip()).matches();
  }
}
