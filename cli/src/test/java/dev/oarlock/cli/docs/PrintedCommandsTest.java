package dev.oarlock.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.parser.ForecastCommandParser;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What the documentation prints to be typed can be typed: each command of it, its options, and
/// where nothing in it stands for something else, all of it.
class PrintedCommandsTest {
  private static final Pattern SLASH = Pattern.compile("`/(health|forecast)( [^`\n]*)?`");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  private static final CommandLine OARLOCK = OarlockCommand.commandLine();
  private final ProjectTexts project = ProjectTexts.ofThisProject();

  @Test
  void everyPrintedCommandCanBeTyped() {
    var printed = project.files(".md").flatMap(page -> PrintedCommand.in(project, page)).toList();

    assertThat(printed).hasSizeGreaterThan(40);
    assertThat(printed.stream().flatMap(PrintedCommandsTest::problems)).isEmpty();
    assertThat(printed).filteredOn(PrintedCommand::isMeantLiterally).hasSizeGreaterThan(10);
  }

  /// `PrintedCommandsWalk` types each; no build runs it, so that this must hold in each.
  @Test
  void whatAPrintedCommandStandsForIsSaid() {
    var unsaid =
        project
            .files(".md")
            .filter(page -> !page.endsWith("CHANGELOG.md"))
            .flatMap(page -> PrintedCommand.in(project, page))
            .map(PrintedCommand::typed)
            .filter(typed -> CommandMeaning.of(typed).isEmpty());

    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyPrintedSlashCommandIsUnderstood() {
    var pages = Stream.of("README.md", "docs/ask.md").map(Path::of).map(project::read);
    var printed = pages.flatMap(it -> SLASH.matcher(it).results()).toList();

    assertThat(printed).hasSizeGreaterThan(30);
    assertThat(printed)
        .allSatisfy(it -> {
          var typed = Objects.requireNonNullElse(it.group(2), "").strip();
          if (it.group(1).equals("health")) {
            assertThat(new HealthCommandParser(TODAY, Locale.US).parse(typed))
                .isNotInstanceOf(HealthCommand.Unclear.class);
          } else {
            assertThat(ForecastCommandParser.parse(typed))
                .isNotInstanceOf(ForecastCommand.Unclear.class);
          }
        });
  }

  private static Stream<String> problems(PrintedCommand printed) {
    var found = new ArrayList<String>();
    var line = OARLOCK;
    for (var word : printed.words()) {
      if (word.equals("|")) {
        line = line.getParent() == null ? line : line.getParent();
      } else if (line.getSubcommands().containsKey(word)) {
        line = Objects.requireNonNull(line.getSubcommands().get(word));
      } else if (word.startsWith("--") && !knows(line, word)) {
        found.add("no option " + word);
      }
    }
    if (line.getParent() == null) {
      found.add("no command");
    }
    if (found.isEmpty() && printed.isMeantLiterally()) {
      refusal(printed).ifPresent(found::add);
    }
    return found.stream().map(it -> printed.page() + ": " + printed.text() + ": " + it);
  }

  private static boolean knows(CommandLine line, String option) {
    var name = option.replaceAll("=.*", "");
    return line.getCommandSpec().optionsMap().containsKey(name)
        || line.getSubcommands().values().stream()
            .anyMatch(it -> it.getCommandSpec().optionsMap().containsKey(name));
  }

  private static Optional<String> refusal(PrintedCommand printed) {
    try {
      OARLOCK.parseArgs(printed.words().toArray(String[]::new));
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
