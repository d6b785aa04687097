package dev.oarlock.cli.imports;

import dev.oarlock.cli.imports.advice.UngroupedUsage;
import dev.oarlock.cli.imports.mapping.MappingResult;
import java.util.ArrayList;
import java.util.List;

/// What was read, for people: rows by file, how a file is written where that is not as usual, and
/// what was left out on purpose, and what may be meant otherwise.
record ImportReadLines(MappingResult mappingResult) {
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%,10d rows read".formatted(mappingResult.rows()));
    mappingResult
        .rowsByFile()
        .forEach((file, rows) -> lines.add("%,18d %s".formatted(rows, file + format(file))));
    mappingResult
        .skipped()
        .forEach((why, rows) -> lines.add("%,10d skipped, %s".formatted(rows, why)));
    mappingResult
        .noted()
        .forEach((what, rows) -> lines.add("%,10d taken, %s".formatted(rows, what)));
    UngroupedUsage.notes(mappingResult.activitySignals())
        .forEach(note -> lines.add("Note: " + note));
    return lines;
  }

  private String format(String file) {
    var recognized = mappingResult.formats().getOrDefault(file, "");
    return recognized.isEmpty() ? "" : " (" + recognized + ")";
  }
}
