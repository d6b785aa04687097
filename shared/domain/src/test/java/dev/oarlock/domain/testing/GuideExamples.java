package dev.oarlock.domain.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The worked examples of a guide: the tables under each of its headings.
public final class GuideExamples {
  private GuideExamples() {}

  /// The tables of one section, each by the heading of its first column.
  public record Example(String title, Map<String, List<Map<String, String>>> tables) {
    public List<Map<String, String>> table(String firstColumn) {
      return tables.getOrDefault(firstColumn, List.of());
    }
  }

  public static List<Example> of(String guide) throws IOException {
    var examples = new ArrayList<Example>();
    var title = "";
    var table = List.<String>of();
    for (var line : Files.readAllLines(Path.of("../../docs", guide))) {
      if (line.startsWith("#")) {
        title = line.replaceFirst("#+ ", "");
        examples.add(new Example(title, new LinkedHashMap<>()));
      }
      if (!line.startsWith("|")) {
        table = List.of();
      } else if (table.isEmpty()) {
        table = cells(line);
        examples.getLast().tables().put(table.getFirst(), new ArrayList<>());
      } else if (!line.startsWith("| ---")) {
        examples.getLast().tables().get(table.getFirst()).add(row(table, cells(line)));
      }
    }
    return examples.stream().filter(example -> !example.tables().isEmpty()).toList();
  }

  public static Example named(String guide, String title) throws IOException {
    return of(guide).stream().filter(it -> it.title().equals(title)).findFirst().orElseThrow();
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    var row = new LinkedHashMap<String, String>();
    for (var i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .toList();
  }
}
