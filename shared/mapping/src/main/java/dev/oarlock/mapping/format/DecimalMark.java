package dev.oarlock.mapping.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands before the decimals of a number; the other mark, a blank or an apostrophe may group
/// its thousands, and in India its hundreds of thousands.
public enum DecimalMark {
  POINT("\\.", "[, '’\u00A0\u2009\u202F]"),
  COMMA(",", "[. '’\u00A0\u2009\u202F]");

  private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^-+()]+)\\)");
  private static final Pattern SIGNED = Pattern.compile("([-+])\\h?(\\D.*)");
  private static final Pattern SIGN_BEHIND = Pattern.compile("(\\d[^-+]*)-");
  private static final Pattern NO_CENTS = Pattern.compile("(?<=\\d)[.,](?:--?|[–—])$");

  private final Pattern number;
  private final Pattern clear;
  private final Pattern mark;
  private final Pattern group;

  DecimalMark(String mark, String group) {
    this.mark = Pattern.compile(mark);
    this.group = Pattern.compile(group);
    var whole =
        "(?:[1-9]\\d{0,2}(?:%1$s\\d{3})+|[1-9]\\d?(?:%1$s\\d{2})+%1$s\\d{3}|\\d+)".formatted(group);
    this.number = Pattern.compile("[-+]?(?:%s(?:%s\\d*)?|%s\\d+)".formatted(whole, mark, mark));
    this.clear =
        Pattern.compile("[-+]?(?:0%1$s\\d+|.*\\d%1$s(?:\\d{1,2}|\\d{4,})\\D*)".formatted(mark));
  }

  /// Of a file whose numbers are written like these fields: a comma if one of them can only be that
  /// and none only a point; empty if none of them tells.
  public static Optional<DecimalMark> of(Collection<String> fields) {
    if (POINT.isClearIn(fields)) {
      return Optional.of(POINT);
    }
    return COMMA.isClearIn(fields) ? Optional.of(COMMA) : Optional.empty();
  }

  private boolean isClearIn(Collection<String> fields) {
    return fields.stream()
        .map(DecimalMark::bare)
        .anyMatch(it -> number.matcher(it).matches() && clear.matcher(it).matches());
  }

  public DecimalMark other() {
    return this == POINT ? COMMA : POINT;
  }

  /// The number that a text is, with or without a currency's sign or code around it; empty if it is
  /// none.
  public Optional<BigDecimal> parse(String text) {
    var bare = bare(text);
    if (!number.matcher(bare).matches()) {
      return Optional.empty();
    }
    var plain = mark.matcher(group.matcher(bare).replaceAll("")).replaceFirst(".");
    return Optional.of(new BigDecimal(plain));
  }

  /// Accountants put what is below zero in parentheses, and SAP its sign behind it; the Swiss put a
  /// dash where there are no centimes.
  private static String bare(String text) {
    var number = CurrencyMark.without(text.strip().replace('−', '-'));
    var parentheses = IN_PARENTHESES.matcher(number);
    if (parentheses.matches()) {
      return "-" + unsigned(parentheses.group(1));
    }
    var signed = SIGNED.matcher(number);
    if (signed.matches()) {
      return signed.group(1) + unsigned(signed.group(2));
    }
    var whole = NO_CENTS.matcher(number).replaceFirst("");
    var behind = SIGN_BEHIND.matcher(whole);
    return behind.matches() ? "-" + behind.group(1) : whole;
  }

  private static String unsigned(String text) {
    return NO_CENTS.matcher(CurrencyMark.without(text.strip())).replaceFirst("");
  }
}
