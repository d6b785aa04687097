package dev.oarlock.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.cli.endtoend.AwakeCloud;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Every command and question that the documentation prints, typed at an instance with a few of the
/// sample accounts. It takes a minute, so no build runs it: `make walk` does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedCommandsWalk {
  private static final Pattern SLASH =
      Pattern.compile(
          "`(/(?:health|forecast|renewal|metrics|digest|audit|gong|escalate|alerts|identity)[^`\n"
              + "]*)`");

  private static final Set<String> SOME =
      Set.of("acme", "northwind", "castellan", "cedar-grid", "willow-spa");

  /// As docs/data.md starts an instance that is to take a partner's events.
  private static final Map<String, String> PARTNER =
      Map.of("PartnerBuses", "aws.partner/stripe.com/ed_test_61Qq");

  /// They say 2 where something of a file, or in quarantine, cannot be taken in.
  private static final Set<String> LEAVES_SOMETHING = Set.of("import", "quarantine");

  private final ProjectTexts project = ProjectTexts.ofThisProject();
  private Path folder;
  private LocalCloud cloud;
  private RunningInstance instance;

  @BeforeAll
  void start() throws Exception {
    System.setProperty("oarlock.home", project.home().toString());
    folder = Files.createTempDirectory("oarlock-walk");
    new PrintedFiles(project, folder).write();
    cloud = AwakeCloud.start(CloudSetup.inMemory().withEnvironment(PARTNER));
    var secret = cloud.slackEnvironment().getOrDefault("SLACK_SIGNING_SECRET", "");
    var pid = ProcessHandle.current().pid();
    instance = new RunningInstance(port(), cloud.url(), "", pid, secret);
    instance.register();
    cloud.schedules().suspend();
    var now = Instant.now();
    cloud.put(
        SamplePortfolio.shipped().signalsOfYearUntil(now).stream()
            .filter(it -> SOME.contains(it.detail().path("account").asText()))
            .map(this::entry)
            .toList());
    for (var name : List.of("Acme Tools", "Acme Ltd")) { // whom the pages speak of
      cloud.put("crm", "AccountRegistered", registration(name));
    }
    cloud.drain(Duration.ofMinutes(3));
    for (var schedule : List.of("AdvanceDay", "SummarizePortfolio")) {
      cloud.fireSchedule(schedule);
      cloud.drain();
    }
  }

  private static String registration(String name) {
    return JsonTree.write(
        JsonTree.object()
            .put("id", name)
            .put("at", "2026-01-01")
            .put("account", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .put("name", name));
  }

  private PutEventsRequestEntry entry(SampleSignal signal) {
    return PutEventsRequestEntry.builder()
        .eventBusName(cloud.busName())
        .source("oarlock.slack") // which may say what people say, too
        .detailType(signal.type())
        .detail(signal.detail().toString())
        .build();
  }

  @AfterAll
  void stop() throws IOException {
    instance.unregister();
    cloud.close();
    try (var files = Files.list(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void everyPrintedCommandDoesWhatItSays() {
    var printed = new LinkedHashSet<String>();
    Stream.concat(Stream.of(Path.of("README.md")), project.files(".md"))
        .filter(page -> !page.endsWith("CHANGELOG.md"))
        .flatMap(page -> PrintedCommand.in(project, page))
        .forEach(it -> printed.add(it.typed()));
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
    type(new StringWriter(), List.of("import", sample("salesforce/sample")));
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
          System.out.println("> " + typed + " -> " + exit + "\n" + said);
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
    cloud.drain();
    return exit == 0 || isRightlySo(exit, words.getFirst(), said.toString())
        ? List.of()
        : List.of(typed + " -> " + exit + "\n" + said);
  }

  /// An order of a Stripe sample belongs to no term, which the doctor says.
  private static boolean isRightlySo(int exit, String command, String said) {
    return exit == 2 && LEAVES_SOMETHING.contains(command)
        || exit == 1 && command.equals("doctor") && said.contains("1 order of no term");
  }

  private String inPlace(String word) {
    return word.replace("{tmp}", folder.toString())
        .replace("{imports}", project.home() + "/cli/src/test/resources/imports")
        .replace("{hubspot}", sample("hubspot/sample"))
        .replace("{stripe}", sample("stripe/sample"))
        .replace("{home}", project.home().toString())
        .replace("{version}", word.contains("{version}") ? first("20", "model", "versions") : "")
        .replace("{run}", word.contains("{run}") ? first("import-20", "import", "--runs") : "");
  }

  private String sample(String folder) {
    return project.home().resolve("events/mappings").resolve(folder).toString();
  }

  /// The first word of the first line with a mark, of what a command says.
  private String first(String mark, String... words) {
    var said = new StringWriter();
    type(said, List.of(words));
    return said.toString()
        .lines()
        .filter(it -> it.contains(mark))
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
    return Stream.of("--port", String.valueOf(port()));
  }

  private int port() {
    return URI.create(cloud.url()).getPort();
  }
}
