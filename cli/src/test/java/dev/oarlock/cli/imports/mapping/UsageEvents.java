package dev.oarlock.cli.imports.mapping;

import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with a file of single people's events, and a mapping of yours.
public record UsageEvents(Path folder) {
  /// Each day of a company is one report.
  public static final String A_DAY_A_REPORT =
      """
      source: app
      files:
        - csv: events.csv
          group: {who: company, on: $day(time)}
          signals:
            - type: UsageReported
              account: {system: '"app"', id: $who}
              at: $on
              detail: {day: $on, activeUsers: $countDistinct(user), features: $countEach(event)}
      """;

  /// What a mapping makes of these rows.
  public MappingResult mapped(String mapping, String rows) throws IOException {
    Files.writeString(folder.resolve("events.csv"), rows);
    return mapped(mapping);
  }

  MappingResult mapped(String mapping) throws IOException {
    var file = Files.writeString(folder.resolve("map.yaml"), mapping);
    return SignalMapper.map(MappingReader.read(file), folder);
  }
}
