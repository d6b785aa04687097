package dev.oarlock.bench.coldstart;

import static dev.oarlock.bench.coldstart.LambdaRuntimeApi.Milestone.ANSWERED;
import static dev.oarlock.bench.coldstart.LambdaRuntimeApi.Milestone.ANSWERED_MORE;
import static dev.oarlock.bench.coldstart.LambdaRuntimeApi.Milestone.ASKED_FOR_WORK;
import static dev.oarlock.bench.coldstart.LambdaRuntimeApi.Milestone.RESTORED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One start of a function in a process of its own, up to its first answers. CPU milliseconds:
/// `toReady` until it asks for work (or, under SnapStart, until the snapshot is taken), `toAnswer`
/// from there to the first answer, `more` for those after it. `classes` is the number of classes
/// loaded.
record FunctionStart(long toReady, long toAnswer, long more, long classes) {

  /// What to start: `folder` is an unpacked package, `runtime` the class path that Lambda adds.
  record Subject(
      Path folder, List<Path> runtime, String handler, Supplier<String> event, Mode mode) {}

  /// How to start: `snapStart` runs the hooks before the snapshot; `options` are the
  /// JAVA_TOOL_OPTIONS of the template, in addition to Lambda's own.
  record Mode(boolean snapStart, String options) {
    static final Mode LAMBDA = new Mode(false, "");
  }

  static FunctionStart of(Subject subject, Map<String, String> settings, boolean countClasses)
      throws IOException, InterruptedException {
    var cpu = new ProcessCpuTime();
    var classLog = Files.createTempFile("oarlock-classes", ".log");
    classLog.toFile().deleteOnExit(); // also of a bench that is told to end
    try (var api = new LambdaRuntimeApi(subject.event(), cpu)) {
      var process =
          launch(subject, settings, api, countClasses ? Optional.of(classLog) : Optional.empty());
      cpu.of(process);
      var answer = api.answer();
      if (answer.failed() || !answer.body().contains("\"statusCode\":200")) {
        throw new IllegalStateException(subject.handler() + " answered " + answer.body());
      }
      var ready = api.at(subject.mode().snapStart() ? RESTORED : ASKED_FOR_WORK);
      var answered = api.at(ANSWERED);
      var more = api.at(ANSWERED_MORE) - answered;
      process.destroy();
      process.waitFor();
      return new FunctionStart(ready, answered - ready, more, lines(classLog));
    } finally {
      Files.delete(classLog);
    }
  }

  private static Process launch(
      Subject subject, Map<String, String> settings, LambdaRuntimeApi api, Optional<Path> classLog)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Xshare:auto"));
    // Lambda's java25 starts functions this way, except under SnapStart, which uses the full
    // compiler.
    if (!subject.mode().snapStart()) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    classLog.ifPresent(log -> command.add("-Xlog:class+load:file=" + log));
    var runtime = subject.runtime().stream().map(Path::toString).toList();
    command.addAll(List.of("-cp", String.join(":", runtime)));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(subject.handler());
    // The runtime client loads the function from where it is started, as it does on Lambda.
    var builder = new ProcessBuilder(command).directory(subject.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(lambda(subject, api));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static Map<String, String> lambda(Subject subject, LambdaRuntimeApi api) {
    var env = new HashMap<String, String>();
    env.put("AWS_LAMBDA_RUNTIME_API", api.address());
    env.put("AWS_LAMBDA_FUNCTION_NAME", "AnswerSlack");
    env.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    env.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    env.put("AWS_LAMBDA_LOG_GROUP_NAME", "oarlock");
    env.put("AWS_LAMBDA_LOG_STREAM_NAME", "bench");
    env.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", subject.mode().snapStart() ? "snap-start" : "on-demand");
    env.put("JAVA_TOOL_OPTIONS", subject.mode().options());
    env.put("AWS_REGION", "us-east-1");
    env.put("AWS_ACCESS_KEY_ID", "local");
    env.put("AWS_SECRET_ACCESS_KEY", "local");
    return env;
  }

  private static long lines(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("source:")).count();
    }
  }
}
