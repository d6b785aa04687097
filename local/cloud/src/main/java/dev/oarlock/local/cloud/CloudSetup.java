package dev.oarlock.local.cloud;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SettingsCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// How to start a local cloud: which template, where data lives (nowhere: in memory), which port
/// (0: any free one; the database takes the next), whose time, which environment, how long a failed
/// batch pauses (times the number of failures), where log lines go, and what is put around the
/// world of each function (by its id), so that a test can watch what it does there.
public record CloudSetup(
    Path template,
    Optional<Path> data,
    int port,
    Clock clock,
    Map<String, String> environment,
    Duration retryPause,
    Consumer<String> logLines,
    BiFunction<String, AppContext, AppContext> contextWrapper) {

  /// The environment is copied; a wrong setting in it is refused.
  public CloudSetup {
    environment = Map.copyOf(environment);
    SettingsCheck.check(environment);
  }

  /// To begin with, and what tests want: the project's template, in memory, free ports, short
  /// pauses, no log.
  public static CloudSetup inMemory() {
    return new CloudSetup(
        templateAbove(Path.of("").toAbsolutePath()),
        Optional.empty(),
        0,
        Clock.systemUTC(),
        Map.of(),
        Duration.ofMillis(20),
        _ -> {},
        (_, world) -> world);
  }

  private static Path templateAbove(Path folder) {
    var file = folder.resolve("template.yaml");
    var parent = folder.getParent();
    return Files.exists(file) || parent == null ? file : templateAbove(parent);
  }

  /// With another template.
  public CloudSetup withTemplate(Path file) {
    return new CloudSetup(
        file, data, port, clock, environment, retryPause, logLines, contextWrapper);
  }

  /// On disk: a restart in the same folder keeps everything.
  public CloudSetup withData(Path folder) {
    return new CloudSetup(
        template,
        Optional.of(folder),
        port,
        clock,
        environment,
        retryPause,
        logLines,
        contextWrapper);
  }

  /// On a port of choice.
  public CloudSetup withPort(int number) {
    return new CloudSetup(
        template, data, number, clock, environment, retryPause, logLines, contextWrapper);
  }

  /// In another time.
  public CloudSetup withClock(Clock other) {
    return new CloudSetup(
        template, data, port, other, environment, retryPause, logLines, contextWrapper);
  }

  /// With variables, which win over the template's.
  public CloudSetup withEnvironment(Map<String, String> variables) {
    return new CloudSetup(
        template, data, port, clock, variables, retryPause, logLines, contextWrapper);
  }

  /// With another pause after a failure.
  public CloudSetup withRetryPause(Duration length) {
    return new CloudSetup(
        template, data, port, clock, environment, length, logLines, contextWrapper);
  }

  /// With somewhere for the log.
  public CloudSetup withLogLines(Consumer<String> log) {
    return new CloudSetup(
        template, data, port, clock, environment, retryPause, log, contextWrapper);
  }

  /// With something around the world of each function.
  public CloudSetup withContextWrapper(BiFunction<String, AppContext, AppContext> watch) {
    return new CloudSetup(template, data, port, clock, environment, retryPause, logLines, watch);
  }
}
