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

  /// Whatever is asked or checked can be read by a program; what only starts, draws, writes a file
  /// or changes something by a file says so in words.
  @Test
  void whatAnswersDoesSoAsJsonToo() {
    assertThat(
            Stream.of(
                "ask",
                "audit",
                "digest",
                "doctor",
                "import",
                "metrics",
                "parked",
                "posts",
                "send",
                "identity list",
                "identity link",
                "identity new",
                "identity ignore",
                "mapping check",
                "mapping show",
                "model show",
                "model versions",
                "people check",
                "people show",
                "plan show",
                "plays check",
                "plays saves",
                "plays show",
                "quarantine list",
                "quarantine purge",
                "quarantine replay",
                "quarantine show",
                "rates show",
                "reasons cases",
                "reasons show",
                "scorecard check",
                "scorecard show"))
        .allSatisfy(name ->
            assertThat(commands(LINE))
                .filteredOn(it -> it.getCommandSpec().qualifiedName().equals("oarlock " + name))
                .singleElement()
                .satisfies(it ->
                    assertThat(it.getCommandSpec().findOption("--json")).as(name).isNotNull()));
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
    assertThat(said).asString().contains("no command \"exprot\"").contains("export");
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
