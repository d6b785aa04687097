package dev.oarlock.cli.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.oarlock.cli.OarlockCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandHelpTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final CommandLine LINE = OarlockCommand.commandLine();

  @Test
  void everyExampleCanBeTyped() {
    assertThat(CommandExamples.all())
        .allSatisfy(example ->
            assertThatCode(() -> LINE.parseArgs(words(example))).doesNotThrowAnyException());
  }

  private static String[] words(String example) {
    return WORD.matcher(example)
        .results()
        .skip(1)
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toArray(String[]::new);
  }

  @Test
  void everyCommandHasAnExample() {
    assertThat(commands(LINE).map(it -> it.getCommandSpec().qualifiedName()))
        .hasSizeGreaterThan(40)
        .allSatisfy(name -> assertThat(CommandExamples.of(name)).as(name).isNotEmpty());
  }

  /// Whatever is asked, checked, put in force or mended says so to programs; what only serves,
  /// writes a file, or asks a person to confirm does not.
  @Test
  void whatAnswersDoesSoAsJsonToo() {
    assertThat(
            commands(LINE)
                .filter(it -> it.getSubcommands().isEmpty())
                .filter(it -> it.getCommandSpec().findOption("--json") == null)
                .map(it -> it.getCommandSpec().qualifiedName().replaceFirst("oarlock ", "")))
        .containsExactlyInAnyOrder(
            "completion",
            "demo",
            "draw",
            "erase",
            "help",
            "mcp",
            "model fit",
            "model score",
            "restore",
            "up");
  }

  @Test
  void aCheckedFileIsSaidAsJson() {
    assertThat(printed("plays", "check", "--json", "../plays/default.yaml"))
        .contains("\"version\" : ", "\"plays\" : ", "\"unanswered\" : [ ]");
  }

  @Test
  void everyCommandIsInOneGroup() {
    var grouped = CommandGroups.all().values().stream().flatMap(Collection::stream).toList();

    assertThat(grouped)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(LINE.getSubcommands().keySet());
    assertThat(printed("--help")).contains("Data in:", "Answers:", "  import", "what could not");
  }

  @Test
  void helpOfACommandIsWhatItPrintsItself() {
    assertThat(printed("help", "model", "train")).isEqualTo(printed("model", "train", "--help"));
    assertThat(printed("help", "ask")).contains("Examples:", "oarlock ask \"/health red\" --csv");
    assertThat(printed("help")).isEqualTo(printed("--help"));
  }

  @Test
  void ofACommandThatIsNotThereHelpNamesThoseThatAre() {
    var said = new StringWriter();
    var line = LINE.setErr(new PrintWriter(said));

    assertThat(line.execute("help", "exprot")).isEqualTo(1);
    assertThat(line.execute("help", "import", "csv")).isEqualTo(1);
    assertThat(said)
        .asString()
        .contains("no command \"exprot\"", "export")
        .contains("\"import\" has no command \"csv\" below it");
  }

  @Test
  void theShellCompletesCommandsAndOptions() {
    assertThat(printed("completion"))
        .contains("complete -F _complete_oarlock", "export", "--parquet", "--json");
  }

  private static Stream<CommandLine> commands(CommandLine line) {
    return line.getSubcommands().values().stream()
        .flatMap(it -> Stream.concat(Stream.of(it), commands(it)));
  }

  private static String printed(String... typed) {
    var printed = new StringWriter();
    var line = LINE.setOut(new PrintWriter(printed));
    assertThat(line.execute(typed)).as("%s", List.of(typed)).isZero();
    return printed.toString();
  }
}
