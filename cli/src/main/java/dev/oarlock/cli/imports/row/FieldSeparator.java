package dev.oarlock.cli.imports.row;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands between the fields of a CSV: as an Excel `sep=` line says, else what the first lines
/// have most of outside quotes.
final class FieldSeparator {
  private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.|\\\\t)\"?");
  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"");

  private FieldSeparator() {}

  static Optional<Character> said(String firstLine) {
    var line = SAID.matcher(firstLine.strip());
    return line.matches()
        ? Optional.of(line.group(1).equals("\\t") ? '\t' : line.group(1).charAt(0))
        : Optional.empty();
  }

  /// Of equally many, the first that is known: a comma.
  static char of(List<String> firstLines) {
    var text = QUOTED.matcher(String.join("\n", firstLines)).replaceAll("");
    return KNOWN.stream()
        .max(
            Comparator.comparingLong((Character it) -> count(text, it))
                .thenComparing(KNOWN::indexOf, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(it -> it == wanted).count();
  }
}
