package dev.oarlock.cli.imports.suggest;

import dev.oarlock.mapping.format.DecimalMark;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a column of a list of customers may hold, by the words of its name (English, German,
/// French) and by how its values look. The order is that in which columns are given away.
enum ColumnMeaning {
  CUSTOMER_ID(
      "id|no|number|nr|nummer|kundennr|kundennummer|code|customer ?id|account ?id", _ -> true),
  MONTHLY_REVENUE(
      "mrr|cmrr|monthly.*|.*per month|monatspreis|monatlich.*|mensuel.*|.*/ ?month",
      ColumnMeaning::isNumber),
  YEARLY_REVENUE(
      "arr|acv|annual.*|yearly.*|.*per"
          + " year|jahrespreis|jährlich.*|annuel.*|revenue|umsatz|amount|betrag|montant",
      ColumnMeaning::isNumber),
  LICENCES("licen[cs]es?|seats?|lizenzen|plätze|licences|sièges|quantity", ColumnMeaning::isNumber),
  ACTIVE_USERS("users?|active users?|nutzer|aktive nutzer|utilisateurs.*", ColumnMeaning::isNumber),
  TERM("term.*|.*term|laufzeit.*|durée.*", ColumnMeaning::isNumber),
  RENEWAL(
      "renew.*|.*renewal.*|contract end|end"
          + " date|ends|verlängerung.*|vertragsende|ende|échéance|fin.*",
      ColumnMeaning::isDay),
  STARTED(
      "start.*|since|.* since|signed.*|created.*|begin.*|kunde"
          + " seit|vertragsbeginn|beginn|depuis.*|début.*",
      ColumnMeaning::isDay),
  CURRENCY("currency|währung|devise", value -> value.matches("[A-Za-z]{3}")),
  OWNER("owner|csm|.*owner|.*manager|betreuer.*|verantwortlich.*|responsable", _ -> true),
  SEGMENT("segment|tier|size|klasse", _ -> true),
  WEBSITE("domain|website|web|url|e-?mail.*", value -> value.contains(".")),
  CUSTOMER_NAME(
      "name|customer|account|company|client|organi[sz]ation|firma|kunde|unternehmen|société|.*"
          + " name",
      _ -> true);

  private static final Pattern DAY =
      Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*|\\d{1,2} \\p{L}{3}.*\\d{4}");

  private final Pattern words;
  private final Predicate<String> looks;

  ColumnMeaning(String words, Predicate<String> looks) {
    this.words = Pattern.compile(words);
    this.looks = looks;
  }

  /// Whether a column of this name with these values may be it.
  boolean fits(String column, List<String> values) {
    var plain = column.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
    var bare = plain.replaceAll("\\s*\\(.*\\)$", "");
    var told = values.stream().filter(value -> !value.isBlank()).toList();
    return (words.matcher(plain).matches() || words.matcher(bare).matches())
        && !told.isEmpty()
        && told.stream().filter(looks).count() * 2 > told.size();
  }

  private static boolean isNumber(String value) {
    return Arrays.stream(DecimalMark.values()).anyMatch(mark -> mark.parse(value).isPresent());
  }

  private static boolean isDay(String value) {
    return DAY.matcher(value.strip()).matches();
  }
}
