package dev.oarlock.slack.command.input;

import java.util.regex.Pattern;

/// A number as somebody typed it, in whatever country: `12.5`, `12,5`, `1,234.5`, `1.234,5`, `1
/// 234`. One mark before three digits says nothing of which it is.
sealed interface TypedNumber {
  Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
  Pattern EITHER = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
  Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}((,\\d{3})+(\\.\\d{1,6})?|(\\.\\d{3})+(,\\d{1,6})?)");

  record ReadNumber(double value) implements TypedNumber {}

  /// Nobody can tell which: `1234` or `1.2340`.
  record EitherNumber(String whole, String decimal) implements TypedNumber {}

  record NoNumber() implements TypedNumber {}

  static TypedNumber of(String typed) {
    var text = typed.replaceAll("[\\s'’\u00a0\u202f]", "");
    if (EITHER.matcher(text).matches()) {
      return new EitherNumber(text.replaceAll("[.,]", ""), text.replace(',', '.') + "0");
    }
    if (PLAIN.matcher(text).matches()) {
      return new ReadNumber(Double.parseDouble(text.replace(',', '.')));
    }
    return GROUPED.matcher(text).matches()
        ? new ReadNumber(Double.parseDouble(ungrouped(text)))
        : new NoNumber();
  }

  /// The last mark is the decimal one where it is there once.
  private static String ungrouped(String text) {
    var point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    var mark = text.charAt(point);
    var isThereOnce = text.indexOf(mark) == point;
    var hasOther = text.indexOf(mark == ',' ? '.' : ',') >= 0;
    var isDecimal = isThereOnce && (hasOther || text.length() - point != 4);
    return isDecimal
        ? text.substring(0, point).replaceAll("[.,]", "") + "." + text.substring(point + 1)
        : text.replaceAll("[.,]", "");
  }
}
