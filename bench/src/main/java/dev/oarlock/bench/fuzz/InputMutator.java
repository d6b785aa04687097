package dev.oarlock.bench.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Makes one wrong input of right ones: values that nobody expects, parts that are missing, twice,
/// of another input, or nested beyond reason.
final class InputMutator {
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "1e300",
          "1e-300",
          "2147483648",
          "-9223372036854775809",
          "0.1",
          "NaN",
          "1e5",
          "99999999999999999999999999",
          "1000001",
          "null",
          "true",
          "[]",
          "{}");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "1234-56-78",
          "2026-02-30",
          "9999-12-31",
          "XXX",
          "a-b-c",
          "a#b",
          "%23",
          "<@U1>",
          "<!channel>",
          "\\u0000",
          "\\ud800",
          "\u202e",
          "\u0130\u0131\u1e9e",
          "${x}",
          "!!int 1",
          "*ref",
          "&ref",
          "../x",
          "=1+1",
          "null",
          "because",
          "as of",
          "why since",
          "if ",
          "\\n");
  private static final int LONGEST = 400_000;

  private final SplittableRandom random;

  InputMutator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String mutated(List<String> inputs) {
    var text = inputs.get(below(inputs.size()));
    for (var times = 1 + below(3); times > 0; times--) {
      text = once(text, inputs);
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private String once(String text, List<String> inputs) {
    if (text.isEmpty()) {
      return TEXTS.get(below(TEXTS.size()));
    }
    var from = below(text.length());
    var to = Math.min(text.length(), from + 1 + below(20));
    return switch (below(10)) {
      case 0, 1 -> replaced(text, TEXT, "\"" + TEXTS.get(below(TEXTS.size())) + "\"");
      case 2, 3 -> replaced(text, NUMBER, NUMBERS.get(below(NUMBERS.size())));
      case 4 -> text.substring(0, from) + text.substring(to);
      case 5 -> text.substring(0, to) + text.substring(from);
      case 6 -> text.substring(0, from) + (char) below(0x3000) + text.substring(from);
      case 7 -> {
        var other = inputs.get(below(inputs.size()));
        yield text.substring(0, from) + other.substring(Math.min(from, other.length()));
      }
      case 8 -> text.substring(0, from) + TEXTS.get(below(TEXTS.size())) + text.substring(from);
      default -> oversized(text, from);
    };
  }

  /// Rarely, for it costs.
  private String oversized(String text, int from) {
    if (below(20) > 0) {
      return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1));
    }
    var part = List.of("[", "{\"a\":", "x", "- ", "\u00e9", "a,").get(below(6));
    return text.substring(0, from) + part.repeat(1 + below(20_000)) + text.substring(from);
  }

  private String replaced(String text, Pattern what, String by) {
    var places = what.matcher(text).results().toList();
    if (places.isEmpty()) {
      return text + by;
    }
    var place = places.get(below(places.size()));
    return text.substring(0, place.start()) + by + text.substring(place.end());
  }
}
