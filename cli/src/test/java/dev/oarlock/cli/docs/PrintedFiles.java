package dev.oarlock.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

/// The files that printed commands read: those that the pages show, and a table to learn from.
record PrintedFiles(ProjectTexts project, Path folder) {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(?:yaml|json)?\n(.*?)```");

  private static final String WRONG =
      """
      {"detail-type": "UsageReported", "source": "product",
       "detail": {"account": "acme", "at": "2026-11-01", "day": "the first", "activeUsers": 3}}
      """;

  void write() throws IOException {
    Files.writeString(folder.resolve("people.yaml"), block("docs/operate.md", "people:"));
    Files.writeString(folder.resolve("plan.yaml"), block("docs/metrics.md", "fiscalYear"));
    Files.writeString(folder.resolve("rates.yaml"), block("docs/metrics.md", "base:"));
    Files.writeString(folder.resolve("billing.yaml"), block("docs/data.md", "source: billing"));
    Files.writeString(
        folder.resolve("event.json"), block("docs/data.md", "{\n  \"type\": \"plan.changed\""));
    var shipped = project.read(Path.of("scorecards/default.yaml"));
    Files.writeString(
        folder.resolve("ours.yaml"), shipped.replaceFirst("(?m)^version: .*$", "version: ours-1"));
    Files.writeString(folder.resolve("train.csv"), table());
    Files.writeString(folder.resolve("wrong.json"), WRONG);
  }

  private String block(String page, String begins) {
    return BLOCK
        .matcher(project.read(Path.of(page)))
        .results()
        .map(it -> it.group(1))
        .filter(it -> it.startsWith(begins))
        .findFirst()
        .orElseThrow();
  }

  private static String table() {
    var random = new Random(7);
    var table = new StringBuilder("id,asof,y,d_level,d_trend,f_plan\n");
    for (var i = 0; i < 60; i++) {
      var level = random.nextGaussian();
      var churned = random.nextDouble() < 1 / (1 + Math.exp(1 - level)) ? 1 : 0;
      var month = "2026-%02d-01".formatted(1 + i % 6);
      table.append(
          "a%d,%s,%d,%.2f,%.2f,%s%n"
              .formatted(i, month, churned, level, level / 2, i % 3 == 0 ? "small" : "large"));
    }
    return table.toString();
  }
}
