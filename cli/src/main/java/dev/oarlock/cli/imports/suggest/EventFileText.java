package dev.oarlock.cli.imports.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A mapping for a file of what single people did: all of a company and a day become one report of
/// use.
record EventFileText(String file, String format, EventColumns columns) {
  List<String> lines() {
    var who = expression(columns.company());
    var system = columns.isByDomain() ? "domain" : "product";
    var lines = new ArrayList<String>();
    lines.add(
        "# Suggested for %s (%s). Read it before you use it:"
            .formatted(file, format.isEmpty() ? "comma separated" : format));
    lines.add("#   ./oarlock import --map THIS-FILE --check " + file);
    lines.add(
        "# Its rows are what single people did: those of a company and a day become one report.");
    new TreeMap<>(columns.described())
        .forEach(
            (column, what) -> lines.add("# - '%s' is taken for the %s".formatted(column, what)));
    lines.add("# - a day is one of UTC; of times without a zone, the file's own");
    if (system.equals("product")) {
      lines.add("# - nobody knows these companies yet: ops are asked who is who, once each");
    }
    lines.add("source: product");
    lines.add("version: 1");
    lines.add("files:");
    lines.add("  - csv: \"" + file.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    lines.add("    group: {who: %s, on: %s}".formatted(quoted(who), quoted(day())));
    lines.add("    skip:");
    lines.add("      - when: " + quoted("$not($exists(%s)) or %s = \"\"".formatted(who, who)));
    lines.add("        because: of no company");
    lines.add("    signals:");
    lines.add("      - type: UsageReported");
    lines.add("        account: {system: '\"" + system + "\"', id: $string($who)}");
    lines.add("        at: $on");
    lines.add("        detail:");
    lines.add("          day: $on");
    lines.add(
        "          activeUsers: " + quoted("$countDistinct(" + expression(columns.user()) + ")"));
    lines.add("          features: " + quoted("$countEach(" + expression(columns.event()) + ")"));
    return lines;
  }

  private String day() {
    return "$day(" + expression(columns.time()) + ")";
  }

  private String expression(String column) {
    return columns.sample().expression(column);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
