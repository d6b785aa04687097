package dev.oarlock.slack.language;

/// A message with places for values. `{0}` is the first value; `{0 day}` is a number with its noun,
/// whose forms are written in the order of the language's [PluralRule], as in `{0 person|people}`
/// or `{0 Tag|Tagen}`; `{0:is|are}` is such a form without the number. A noun alone takes an `s`,
/// as in English.
record MessagePattern(String text, PluralRule plural) {

  String fill(Object... values) {
    var filled = new StringBuilder(text.length() + 16 * values.length);
    var from = 0;
    for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      var close = text.indexOf('}', open);
      if (close > open + 1 && Character.isDigit(text.charAt(open + 1))) {
        filled.append(text, from, open).append(value(open + 1, close, values));
        from = close + 1;
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
    if (digits == end) {
      return String.valueOf(value);
    }
    var form = form(text.substring(digits + 1, end), ((Number) value).longValue());
    return text.charAt(digits) == ':' ? form : value + " " + form;
  }

  private String form(String written, long number) {
    var index = plural.form(number);
    if (written.indexOf('|') < 0) {
      return index == 0 ? written : written + "s";
    }
    var forms = written.split("\\|", -1);
    return forms[Math.min(index, forms.length - 1)];
  }
}
