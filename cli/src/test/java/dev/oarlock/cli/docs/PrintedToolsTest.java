package dev.oarlock.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages print of other tools: targets, benches and files that there are.
class PrintedToolsTest {
  private static final Pattern MAKE = Pattern.compile("`make ([a-z][a-z-]*)");
  private static final Pattern BENCH = Pattern.compile("\\bbench/run ([a-z][a-z-]*)");
  private static final Pattern TARGET = Pattern.compile("(?m)^([a-z-]+):.*## ");
  private static final Pattern SHELL =
      Pattern.compile("(?m)^(?:aws|cp|curl|mvn|sam|\\./oarlock) (?:.*\\\\\n)*.*$");
  private static final Pattern FILE =
      Pattern.compile(
          "(?:^|[\\s/])((?:events|scorecards|plays|reasons)/[\\w./-]+|[\\w.-]+\\.example)");

  private final ProjectTexts project = ProjectTexts.ofThisProject();

  @Test
  void everyPrintedTargetIsInTheMakefile() {
    var targets =
        TARGET.matcher(project.read(Path.of("Makefile"))).results().map(it -> it.group(1)).toList();

    assertThat(printed(MAKE)).contains("walk", "check").isSubsetOf(targets);
  }

  @Test
  void everyPrintedBenchIsOne() {
    var known = project.read(Path.of("bench/run"));

    assertThat(printed(BENCH))
        .contains("faults", "scale")
        .allSatisfy(bench -> assertThat(known).containsPattern("[( |]" + bench + "[ |)]"));
  }

  @Test
  void everyFileThatAPrintedCommandReadsIsThere() {
    var files =
        pages()
            .flatMap(page -> SHELL.matcher(page).results())
            .flatMap(line -> FILE.matcher(line.group()).results())
            .map(it -> it.group(1))
            .distinct()
            .toList();

    assertThat(files)
        .contains("samconfig.toml.example", "events/entries.json", "events/webhook.yaml")
        .allSatisfy(file -> assertThat(Files.exists(project.home().resolve(file))).isTrue());
  }

  private Stream<String> printed(Pattern form) {
    return pages().flatMap(page -> form.matcher(page).results()).map(it -> it.group(1)).distinct();
  }

  private Stream<String> pages() {
    return project.files(".md").filter(page -> !page.endsWith("CHANGELOG.md")).map(project::read);
  }
}
