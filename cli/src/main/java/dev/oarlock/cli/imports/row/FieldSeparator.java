package dev.oarlock.cli.imports.row;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands between the fields of a CSV: as an Excel `sep=` line says, else what most of the
/// first lines have equally many of outside quotes. A note may have more commas than the file has
/// separators, but not the same number on each line.
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

  /// Of two that do as well the more frequent, then the one that is known first: a comma.
  static char of(List<String> firstLines) {
    var lines = QUOTED.matcher(String.join("\n", firstLines)).replaceAll("").lines().toList();
    return KNOWN.stream()
        .max(
            Comparator.comparing((Character it) -> RowWidth.of(lines, it))
                .thenComparing(KNOWN::indexOf, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /// The commonest number of separators on a line that has any, and how many lines have it.
  private record RowWidth(long lines, long separators) implements Comparable<RowWidth> {
    private static final Comparator<RowWidth> ORDER =
        Comparator.comparingLong(RowWidth::lines).thenComparingLong(RowWidth::separators);

    static RowWidth of(List<String> lines, char separator) {
      return lines.stream()
          .map(line -> line.chars().filter(it -> it == separator).count())
          .filter(count -> count > 0)
          .collect(groupingBy(count -> count, counting()))
          .entrySet()
          .stream()
          .map(it -> new RowWidth(it.getValue(), it.getKey()))
          .max(ORDER)
          .orElse(new RowWidth(0, 0));
    }

    @Override
    public int compareTo(RowWidth other) {
      return ORDER.compare(this, other);
    }
  }
}
