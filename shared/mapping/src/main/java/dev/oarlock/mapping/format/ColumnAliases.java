package dev.oarlock.mapping.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a mapping calls columns, and under which names files have them: those that a file must have
/// to be of that shape, and those that it may have. Case, blanks and underscores do not matter, and
/// a name that ends in `*` is the beginning of one.
public record ColumnAliases(
    Map<String, List<String>> required, Map<String, List<String>> optional) {

  public static ColumnAliases none() {
    return new ColumnAliases(Map.of(), Map.of());
  }

  /// Whether the shape of a file is said at all.
  public boolean isEmpty() {
    return required.isEmpty();
  }

  /// Whether a file with these columns is of the shape.
  public boolean fits(List<String> header) {
    return !isEmpty() && missing(header).isEmpty();
  }

  /// How many of the named columns a file has.
  public int matches(List<String> header) {
    return (int) resolved(header).values().stream().filter(it -> !it.isEmpty()).count();
  }

  /// The required columns that a file lacks.
  public List<String> missing(List<String> header) {
    return required.entrySet().stream()
        .filter(it -> find(it.getValue(), header).isEmpty())
        .map(it -> it.getValue().getFirst())
        .toList();
  }

  /// The file's column for each name of the mapping; empty for one that it does not have.
  public Map<String, String> resolved(List<String> header) {
    var resolved = new LinkedHashMap<String, String>();
    required.forEach((name, known) -> resolved.put(name, find(known, header).orElse("")));
    optional.forEach((name, known) -> resolved.put(name, find(known, header).orElse("")));
    return resolved;
  }

  /// The file's columns that it has beside these; some go by other names, too.
  public List<String> unread(List<String> header, Map<String, String> otherNames) {
    var called = Stream.concat(header.stream(), otherNames.keySet().stream()).toList();
    var read =
        resolved(called).values().stream()
            .map(name -> otherNames.getOrDefault(name, name))
            .collect(Collectors.toSet());
    return header.stream().filter(it -> !it.isBlank() && !read.contains(it)).toList();
  }

  /// Of several the one that is named first.
  private static Optional<String> find(List<String> known, List<String> header) {
    return known.stream()
        .flatMap(name -> header.stream().filter(column -> isNamed(column, name)))
        .findFirst();
  }

  private static boolean isNamed(String column, String name) {
    var plain = plain(column);
    return name.endsWith("*")
        ? plain.startsWith(plain(name.substring(0, name.length() - 1)))
        : plain.equals(plain(name)) || plain.equals(plain(name) + "#1");
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }
}
