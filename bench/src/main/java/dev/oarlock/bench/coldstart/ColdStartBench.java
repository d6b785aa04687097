package dev.oarlock.bench.coldstart;

import dev.oarlock.bench.coldstart.FunctionStart.Mode;
import dev.oarlock.bench.coldstart.FunctionStart.Subject;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.SignedCommands;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
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
/// plain handler, ours, and ours from a primed SnapStart snapshot, in turns against one real table.
public final class ColdStartBench {
  private static final int ROUNDS = 7;
  private static final int FIRST_SNAPSTART_ROW =
      3; // from this row on, the start happens before the request
  private static final List<String> NAMES =
      List.of(
          "plain: Bolt's adapter, default SDK",
          "ours, unprimed, JVM as Lambda starts it",
          "ours, unprimed, with the template's JVM options",
          "ours, SnapStart primed, with the same options",
          "the same, first asked to open a form");

  private ColdStartBench() {}

  public static void run() throws IOException, InterruptedException {
    try (var cloud =
        LocalCloud.start(CloudSetup.inMemory().withTemplate(ProjectPaths.templateFile()))) {
      for (var event : BenchAccounts.newAccount("acme", Instant.now())) {
        var json = StrictJson.parse(event);
        cloud.put(
            "bench", json.path("detail-type").asText(), StrictJson.write(json.path("detail")));
      }
      cloud.drain();
      measure(settings(cloud), options(cloud));
    }
  }

  private static Map<String, String> settings(LocalCloud cloud) {
    return Map.of(
        "TABLE_NAME", cloud.template().tableName(),
        "BUS_NAME", cloud.busName(),
        "SLACK_SIGNING_SECRET", HandlerPipeline.SIGNING_SECRET,
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
    var home = ProjectPaths.projectFolder();
    var ours = home.resolve("functions/answer-slack/target/lambda");
    var plain = home.resolve("bench/plain/target/plain-answer-lambda.jar");
    var unpackedPlain = UnpackedJar.of(plain);
    var results =
        Stream.generate(() -> new ArrayList<FunctionStart>()).limit(NAMES.size()).toList();
    for (var round = 0; round < ROUNDS; round++) {
      var subjects = subjects(unpackedPlain, ours, options);
      for (var i = 0; i < subjects.size(); i++) {
        results.get(i).add(FunctionStart.of(subjects.get(i), settings, round == 0));
      }
      System.err.printf("\rround %d of %d", round + 1, ROUNDS);
    }
    System.err.println();
    print(results, List.of(plain, ours, ours, ours, ours));
    sizes(home);
  }

  private static List<Subject> subjects(Path plain, Path ours, String options) {
    var plainSubject =
        new Subject(
            plain,
            runtime(),
            "dev.oarlock.bench.plain.PlainAnswer::handleRequest",
            ColdStartBench::gateway,
            Mode.LAMBDA);
    var snapStart = new Mode(true, options);
    return List.of(
        plainSubject,
        ours(ours, Mode.LAMBDA, "acme"),
        ours(ours, new Mode(false, options), "acme"),
        ours(ours, snapStart, "acme"),
        ours(ours, snapStart, "acme override"));
  }

  private static Subject ours(Path folder, Mode mode, String typed) {
    var handler = "dev.oarlock.answer.AnswerSlack::handleRequest";
    return new Subject(
        folder, runtime(), handler, () -> SignedCommands.signed("/health", typed), mode);
  }

  /// What Lambda's own runtime has on its class path; the function is not on it.
  private static List<Path> runtime() {
    return Stream.of(System.getProperty("java.class.path").split(":"))
        .filter(path -> path.contains("aws-lambda-java-") || path.contains("utils-lite"))
        .map(Path::of)
        .toList();
  }

  /// The plain adapter only supports payload format 1.0 of API Gateway, without base64.
  private static String gateway() {
    var body = SignedCommands.body("/health", "acme");
    var second = Long.toString(System.currentTimeMillis() / 1000);
    var signature =
        new com.slack.api.app_backend.SlackSignature.Generator(HandlerPipeline.SIGNING_SECRET)
            .generate(second, body);
    var event = StrictJson.object().put("path", "/slack/events").put("httpMethod", "POST");
    event
        .putObject("headers")
        .put("Content-Type", "application/x-www-form-urlencoded")
        .put("X-Slack-Request-Timestamp", second)
        .put("X-Slack-Signature", signature);
    event.putObject("requestContext");
    return StrictJson.write(event.put("body", body).put("isBase64Encoded", false));
  }

  private static void print(List<? extends List<FunctionStart>> results, List<Path> packages)
      throws IOException {
    System.out.println(
        "| handler | CPU ms to ready | of first answer | of each of the next 20 | of the plain one"
            + " | classes loaded | package MB |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    var baseline = total(results.getFirst());
    for (var i = 0; i < results.size(); i++) {
      var starts = results.get(i);
      var waited =
          i >= FIRST_SNAPSTART_ROW ? median(starts, FunctionStart::toAnswer) : total(starts);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %.1f | %.2f | %,d | %.1f |%n",
          NAMES.get(i),
          median(starts, FunctionStart::toReady),
          median(starts, FunctionStart::toAnswer),
          median(starts, FunctionStart::more) / (double) LambdaRuntimeApi.MORE,
          waited / (double) baseline,
          starts.getFirst().classes(),
          megabytes(packages.get(i)));
    }
    System.out.println(
        "\nUnder SnapStart a user waits only for the first answer; medians of "
            + ROUNDS
            + " starts.");
  }

  private static long total(List<FunctionStart> starts) {
    return median(starts, start -> start.toReady() + start.toAnswer());
  }

  private static long median(List<FunctionStart> starts, ToLongFunction<FunctionStart> duration) {
    var sorted = starts.stream().skip(1).mapToLong(duration).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void sizes(Path home) throws IOException {
    System.out.println("\n| package | MB |\n| --- | ---: |");
    try (var functions = Files.list(home.resolve("functions"))) {
      for (var folder : functions.sorted().toList()) {
        var lambda = folder.resolve("target/lambda");
        if (Files.exists(lambda)) {
          System.out.printf(
              Locale.ROOT, "| %s | %.1f |%n", folder.getFileName(), megabytes(lambda));
        }
      }
    }
  }

  /// Of a jar, or of all jars in a folder.
  private static double megabytes(Path fileOrFolder) throws IOException {
    try (var files = Files.walk(fileOrFolder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1e6;
    }
  }
}
