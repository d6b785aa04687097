package dev.oarlock.mapping.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands before the decimals of a number; the other mark, a blank or an apostrophe may group
/// its thousands.
public enum DecimalMark {
  POINT("\\.", "[, '’\u00A0\u202F]"),
  COMMA(",", "[. '’\u00A0\u202F]");

  private final Pattern number;
  private final Pattern clear;
  private final String mark;
  private final String group;

  DecimalMark(String mark, String group) {
    this.mark = mark;
    this.group = group;
    var whole = "(?:\\d{1,3}(?:%s\\d{3})+|\\d+)".formatted(group);
    this.number = Pattern.compile("[-+]?(?:%s(?:%s\\d*)?|%s\\d+)".formatted(whole, mark, mark));
    this.clear = Pattern.compile(".*\\d%s(?:\\d{1,2}|\\d{4,})\\D*".formatted(mark));
  }

  /// Of a file whose numbers are written like these fields: a comma if one of them can only be that
  /// and none only a point.
  public static DecimalMark of(Collection<String> fields) {
    return COMMA.isClearIn(fields) && !POINT.isClearIn(fields) ? COMMA : POINT;
  }

  private boolean isClearIn(Collection<String> fields) {
    return fields.stream()
        .map(DecimalMark::bare)
        .anyMatch(it -> number.matcher(it).matches() && clear.matcher(it).matches());
  }

  /// The number that a text is, with or without a currency's sign or code around it; empty if it is
  /// none.
  public Optional<BigDecimal> parse(String text) {
    var bare = bare(text);
    if (!number.matcher(bare).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(bare.replaceAll(group, "").replaceFirst(mark, ".")));
  }

  /// Accountants put what is below zero in parentheses, and SAP its sign behind it.
  private static String bare(String text) {
    var number = withoutCurrency(text);
    if (number.matches("\\([^-+()]+\\)")) {
      return "-" + withoutCurrency(number.substring(1, number.length() - 1));
    }
    return number.matches("\\d[^-+]*-") ? "-" + number.substring(0, number.length() - 1) : number;
  }

  private static String withoutCurrency(String text) {
    return text.strip().replaceAll("^[\\p{Sc}A-Z]{1,3}\\h?(?=[-+(\\d])|\\h?[\\p{Sc}A-Z]{1,3}$", "");
  }
}
