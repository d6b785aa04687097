package dev.oarlock.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.OarlockCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Every command that the documentation prints, typed at the demo. It takes a minute, so no build
/// runs it: `make walk` does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedCommandsWalk {
  private static final Pattern SLASH =
      Pattern.compile(
          "`(/(?:health|forecast|renewal|metrics|digest|audit|gong|escalate|alerts)[^`\n]*)`");

  private final ProjectTexts project = ProjectTexts.ofThisProject();
  private final StringWriter demo = new StringWriter();
  private @TempDir Path folder;
  private int port;

  @BeforeAll
  void startDemo() throws IOException, InterruptedException {
    System.setProperty("oarlock.home", project.home().toString());
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var said = new PrintWriter(demo, true);
    var line = OarlockCommand.commandLine().setOut(said).setErr(said);
    Thread.ofPlatform().daemon().start(() -> line.execute("demo", "--port", port()));
    while (!demo.toString().contains("ready")) {
      Thread.sleep(200);
    }
    new PrintedFiles(project, folder).write();
  }

  @Test
  void everyPrintedCommandDoesWhatItSays() {
    var printed = new LinkedHashSet<String>();
    Stream.concat(Stream.of(Path.of("README.md")), project.files(".md"))
        .filter(page -> !page.endsWith("CHANGELOG.md"))
        .flatMap(page -> PrintedCommand.in(project, page))
        .forEach(it -> printed.add(it.text().replace("\\\n", " ").replace("\\|", "|")));
    var problems = new ArrayList<String>();
    for (var text : printed) {
      var meant = CommandMeaning.of(text);
      if (meant.isEmpty()) {
        problems.add(text + ": stands for something; CommandMeaning does not say for what");
      }
      meant.orElse(List.of()).forEach(it -> problems.addAll(problemsOf(it)));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyPrintedQuestionIsAnswered() {
    var problems = new ArrayList<String>();
    project
        .files(".md")
        .filter(page -> !page.endsWith("CHANGELOG.md"))
        .flatMap(page -> SLASH.matcher(project.read(page)).results())
        .map(it -> it.group(1).replace("NAME", "acme").replace("DAY", "2026-06-01"))
        .distinct()
        .forEach(typed -> {
          var said = new StringWriter();
          var exit = type(said, List.of("ask", typed));
          if (exit != 0 || said.toString().contains("I do not understand")) {
            problems.add(typed + " -> " + exit + "\n" + said);
          }
        });
    assertThat(problems).isEmpty();
  }

  private List<String> problemsOf(String typed) {
    var said = new StringWriter();
    var words = PrintedCommand.words(typed).stream().map(this::inPlace).toList();
    var exit = type(said, words);
    System.out.println("./oarlock " + typed + " -> " + exit + "\n" + said);
    return exit == 0 ? List.of() : List.of(typed + " -> " + exit + "\n" + said);
  }

  private String inPlace(String word) {
    return word.replace("{tmp}", folder.toString())
        .replace("{imports}", project.home() + "/cli/src/test/resources/imports")
        .replace("{home}", project.home().toString())
        .replace("{version}", word.contains("{version}") ? latestVersion() : "");
  }

  private String latestVersion() {
    var said = new StringWriter();
    type(said, List.of("model", "versions"));
    return said.toString()
        .lines()
        .filter(it -> it.contains("20"))
        .findFirst()
        .orElseThrow()
        .strip()
        .split("\\s+")[0];
  }

  private int type(StringWriter said, List<String> words) {
    var line = OarlockCommand.commandLine();
    var out = new PrintWriter(said, true);
    return line.setOut(out)
        .setErr(out)
        .execute(
            Stream.concat(words.stream(), takesPort(line, words) ? portOption() : Stream.of())
                .toArray(String[]::new));
  }

  private static boolean takesPort(CommandLine line, List<String> words) {
    var command = line;
    for (var word : words) {
      command = command.getSubcommands().getOrDefault(word, command);
    }
    return command.getCommandSpec().optionsMap().containsKey("--port");
  }

  private Stream<String> portOption() {
    return Stream.of("--port", port());
  }

  private String port() {
    return String.valueOf(port);
  }
}
