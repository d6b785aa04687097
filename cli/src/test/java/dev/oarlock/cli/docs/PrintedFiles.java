package dev.oarlock.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

/// The files that printed commands read: those that the pages show, and a table to learn from.
record PrintedFiles(ProjectTexts project, Path folder) {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(?:yaml)?\n(.*?)```");

  void write() throws IOException {
    Files.writeString(folder.resolve("people.yaml"), block("docs/operate.md", "people:"));
    Files.writeString(folder.resolve("plan.yaml"), block("docs/metrics.md", "fiscalYear"));
    Files.writeString(folder.resolve("rates.yaml"), block("docs/metrics.md", "base:"));
    var shipped = project.read(Path.of("scorecards/default.yaml"));
    Files.writeString(
        folder.resolve("ours.yaml"), shipped.replaceFirst("(?m)^version: .*$", "version: ours-1"));
    Files.writeString(folder.resolve("train.csv"), table());
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
    var table = new StringBuilder("id,asof,y,d_level,d_trend\n");
    for (var i = 0; i < 60; i++) {
      var level = random.nextGaussian();
      var churned = random.nextDouble() < 1 / (1 + Math.exp(1 - level)) ? 1 : 0;
      var month = "2026-%02d-01".formatted(1 + i % 6);
      table.append("a%d,%s,%d,%.2f,%.2f%n".formatted(i, month, churned, level, level / 2));
    }
    return table.toString();
  }
}
