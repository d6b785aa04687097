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
import java.util.List;
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
  private static final Pattern PRINTED =
      Pattern.compile("(^ *|.)\\./oarlock ((?:[^`\\n#>&;]|\\\\\\n)+)", Pattern.MULTILINE);
  private static final Pattern SLASH = Pattern.compile("`/(health|forecast)( [^`\n]*)?`");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /// Brackets, alternatives and names in capitals stand for something else.
  private static final Pattern STANDS_FOR = Pattern.compile("[\\[|\\]]|\\.\\.\\.|\\b[A-Z]{1,7}\\b");

  private final ProjectTexts project = ProjectTexts.ofThisProject();

  private record PrintedCommand(String page, String text, boolean isLineOfItsOwn) {
    /// The words, without the brackets of what may be left out and the first of what may be chosen.
    List<String> words() {
      var bare = text.replace("\\\n", " ").replaceAll("[\\[\\]]", " ");
      return WORD.matcher(bare)
          .results()
          .map(it -> Objects.requireNonNullElseGet(it.group(1), () -> it.group(2)))
          .toList();
    }

    boolean isMeantLiterally() {
      return isLineOfItsOwn && !STANDS_FOR.matcher(text.replaceAll("\"[^\"]*\"", "")).find();
    }
  }

  @Test
  void everyPrintedCommandCanBeTyped() {
    var printed = project.files(".md").flatMap(page -> printed(page.toString())).toList();

    assertThat(printed).hasSizeGreaterThan(40);
    assertThat(printed.stream().flatMap(PrintedCommandsTest::problems)).isEmpty();
    assertThat(printed).filteredOn(PrintedCommand::isMeantLiterally).hasSizeGreaterThan(10);
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

  private Stream<PrintedCommand> printed(String page) {
    return PRINTED
        .matcher(project.read(Path.of(page)))
        .results()
        .map(it ->
            new PrintedCommand(
                page, it.group(2).strip().replaceAll("[,.:]$", ""), it.group(1).isBlank()));
  }

  private static Stream<String> problems(PrintedCommand printed) {
    var found = new ArrayList<String>();
    var line = OarlockCommand.commandLine();
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
      OarlockCommand.commandLine().parseArgs(printed.words().toArray(String[]::new));
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
