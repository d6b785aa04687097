package dev.oarlock.bench.coldstart;

import dev.oarlock.bench.coldstart.Start.Mode;
import dev.oarlock.bench.coldstart.Start.Subject;
import dev.oarlock.bench.line.Books;
import dev.oarlock.bench.line.Commands;
import dev.oarlock.bench.line.Line;
import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// CPU time from the start of a process to its first answer under Lambda's own runtime client: the
/// plain handler, ours, and ours from a rehearsed snapshot, taking turns against one real table.
public final class ColdStart {
  private static final int ROUNDS = 7;
  private static final int REHEARSED = 3; // from this name on, the start is paid beforehand
  private static final List<String> NAMES =
      List.of(
          "plain: Bolt's adapter, default SDK",
          "ours, unprimed, JVM as Lambda starts it",
          "ours, unprimed, with the template's JVM options",
          "ours, SnapStart rehearsed, with the same options",
          "the same, first asked to open a form");

  private ColdStart() {}

  public static void run() throws IOException, InterruptedException {
    try (var cloud = LocalCloud.start(Setup.inMemory().withTemplate(Folders.template()))) {
      for (var event : Books.young("acme", Instant.now())) {
        var json = Json.parse(event);
        cloud.put("bench", json.path("detail-type").asText(), Json.write(json.path("detail")));
      }
      cloud.drain();
      measure(settings(cloud), options(cloud));
    }
  }

  private static Map<String, String> settings(LocalCloud cloud) {
    return Map.of(
        "TABLE_NAME", cloud.template().tables().getFirst().request().tableName(),
        "BUS_NAME", cloud.busName(),
        "SLACK_SIGNING_SECRET", Line.SIGNING_SECRET,
        "SLACK_BOT_TOKEN", cloud.slackEnvironment().getOrDefault("SLACK_BOT_TOKEN", ""),
        "SLACK_API_URL", cloud.url() + "/slack-api/",
        "AWS_ENDPOINT_URL_DYNAMODB", cloud.databaseUrl());
  }

  private static String options(LocalCloud cloud) {
    return cloud.template().functions().stream()
        .filter(function -> function.id().equals("AnswerSlack"))
        .map(function -> function.environment().getOrDefault("JAVA_TOOL_OPTIONS", ""))
        .findFirst()
        .orElseThrow();
  }

  private static void measure(Map<String, String> settings, String options)
      throws IOException, InterruptedException {
    var home = Folders.project();
    var ours = home.resolve("functions/answer-slack/target/answer-slack-lambda.jar");
    var plain = home.resolve("bench/plain/target/plain-answer-lambda.jar");
    var unpackedPlain = Unpacked.of(plain);
    var unpackedOurs = Unpacked.of(ours);
    var results = Stream.generate(() -> new ArrayList<Start>()).limit(NAMES.size()).toList();
    for (var round = 0; round < ROUNDS; round++) {
      var subjects = subjects(unpackedPlain, unpackedOurs, options);
      for (var i = 0; i < subjects.size(); i++) {
        results.get(i).add(Start.of(subjects.get(i), settings, round == 0));
      }
      System.err.printf("\rround %d of %d", round + 1, ROUNDS);
    }
    System.err.println();
    print(results, List.of(plain, ours, ours, ours, ours));
    sizes(home);
  }

  private static List<Subject> subjects(Path plain, Path ours, String options) {
    var plainly =
        new Subject(
            plain,
            runtime(),
            "dev.oarlock.bench.plain.PlainAnswer::handleRequest",
            gateway(),
            Mode.LAMBDA);
    var rehearsed = new Mode(true, options);
    return List.of(
        plainly,
        ours(ours, Mode.LAMBDA, "acme"),
        ours(ours, new Mode(false, options), "acme"),
        ours(ours, rehearsed, "acme"),
        ours(ours, rehearsed, "acme override"));
  }

  private static Subject ours(Path folder, Mode mode, String typed) {
    var handler = "dev.oarlock.answer.AnswerSlack::handleRequest";
    return new Subject(folder, runtime(), handler, Commands.signed("/health", typed), mode);
  }

  /// What Lambda's own runtime has on its class path; the function is not on it.
  private static List<Path> runtime() {
    return Stream.of(System.getProperty("java.class.path").split(":"))
        .filter(path -> path.contains("aws-lambda-java-"))
        .map(Path::of)
        .toList();
  }

  /// The plain adapter knows API Gateway's first payload and no base64.
  private static String gateway() {
    var body = Commands.body("/health", "acme");
    var second = Long.toString(System.currentTimeMillis() / 1000);
    var signature =
        new com.slack.api.app_backend.SlackSignature.Generator(Line.SIGNING_SECRET)
            .generate(second, body);
    var event = Json.object().put("path", "/slack/events").put("httpMethod", "POST");
    event
        .putObject("headers")
        .put("Content-Type", "application/x-www-form-urlencoded")
        .put("X-Slack-Request-Timestamp", second)
        .put("X-Slack-Signature", signature);
    event.putObject("requestContext");
    return Json.write(event.put("body", body).put("isBase64Encoded", false));
  }

  private static void print(List<? extends List<Start>> results, List<Path> jars)
      throws IOException {
    System.out.println(
        "| handler | CPU ms to ready | CPU ms of first answer | together | of the plain one | classes loaded | package MB |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    var floor = total(results.getFirst());
    for (var i = 0; i < results.size(); i++) {
      var starts = results.get(i);
      var paid = i >= REHEARSED ? median(starts, Start::toAnswer) : total(starts);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.2f | %,d | %.1f |%n",
          NAMES.get(i),
          median(starts, Start::toReady),
          median(starts, Start::toAnswer),
          total(starts),
          paid / (double) floor,
          starts.getFirst().classes(),
          Files.size(jars.get(i)) / 1e6);
    }
    System.out.println(
        "\nUnder SnapStart only the first answer is paid by the person who asks; medians of "
            + ROUNDS
            + " starts.");
  }

  private static long total(List<Start> starts) {
    return median(starts, start -> start.toReady() + start.toAnswer());
  }

  private static long median(List<Start> starts, ToLongFunction<Start> figure) {
    var sorted = starts.stream().skip(1).mapToLong(figure).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void sizes(Path home) throws IOException {
    System.out.println("\n| package | MB |\n| --- | ---: |");
    try (var functions = Files.list(home.resolve("functions"))) {
      for (var folder : functions.sorted().toList()) {
        var jar = folder.resolve("target/" + folder.getFileName() + "-lambda.jar");
        if (Files.exists(jar)) {
          System.out.printf(
              Locale.ROOT, "| %s | %.1f |%n", folder.getFileName(), Files.size(jar) / 1e6);
        }
      }
    }
  }
}
