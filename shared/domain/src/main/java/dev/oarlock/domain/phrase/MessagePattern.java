package dev.oarlock.domain.phrase;

/// A message with places for values. `{0}` is the first value; `{0 day}` is a number with its noun,
/// whose forms are written in the order of the language's [PluralForm], as in `{0 person|people}`
/// or `{0 Tag|Tagen}`; `{0:is|are}` is such a form without the number. A noun alone takes an `s`,
/// as in English. `{0!}` is a value in nobody's language: a name, or what somebody wrote. A value
/// that was cut ends in an ellipsis, which ends the sentence, too.
public record MessagePattern(String text, PluralForm plural) {
  private static final char CUT = '…';

  public String fill(Object... values) {
    var filled = new StringBuilder(text.length() + 16 * values.length);
    var from = 0;
    for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      var close = text.indexOf('}', open);
      if (close > open + 1 && Character.isDigit(text.charAt(open + 1))) {
        filled.append(text, from, open).append(value(open + 1, close, values));
        from = close + 1;
        if (text.startsWith(".", from) && filled.charAt(filled.length() - 1) == CUT) {
          from++;
        }
      }
    }
    return filled.append(text, from, text.length()).toString();
  }

  private String value(int start, int end, Object... values) {
    var digits = start;
    while (digits < end && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    var value = values[Integer.parseInt(text, start, digits, 10)];
    if (digits == end || text.charAt(digits) == '!') {
      return String.valueOf(value);
    }
    var form = form(text.substring(digits + 1, end), ((Number) value).longValue());
    return text.charAt(digits) == ':' ? form : value + " " + form;
  }

  private String form(String written, long number) {
    var forms = forms(written);
    return forms[Math.min(plural.of(number), forms.length - 1)];
  }

  /// `week`: `week` and `weeks`.
  public static String[] forms(String written) {
    return written.indexOf('|') < 0
        ? new String[] {written, written + "s"}
        : written.split("\\|", -1);
  }
}
