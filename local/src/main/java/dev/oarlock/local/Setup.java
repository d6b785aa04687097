package dev.oarlock.local;

import dev.oarlock.aws.Settings;
import dev.oarlock.aws.World;
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
public record Setup(
    Path template,
    Optional<Path> data,
    int port,
    Clock clock,
    Map<String, String> environment,
    Duration pause,
    Consumer<String> lines,
    BiFunction<String, World, World> around) {

  /// The environment is copied; a wrong setting in it is refused.
  public Setup {
    environment = Map.copyOf(environment);
    Settings.check(environment);
  }

  /// To begin with, and what tests want: the project's template, in memory, free ports, short
  /// pauses, no log.
  public static Setup inMemory() {
    return new Setup(
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
  public Setup withTemplate(Path file) {
    return new Setup(file, data, port, clock, environment, pause, lines, around);
  }

  /// On disk: a restart in the same folder keeps everything.
  public Setup withData(Path folder) {
    return new Setup(template, Optional.of(folder), port, clock, environment, pause, lines, around);
  }

  /// On a port of choice.
  public Setup withPort(int number) {
    return new Setup(template, data, number, clock, environment, pause, lines, around);
  }

  /// In another time.
  public Setup withClock(Clock other) {
    return new Setup(template, data, port, other, environment, pause, lines, around);
  }

  /// With variables, which win over the template's.
  public Setup withEnvironment(Map<String, String> variables) {
    return new Setup(template, data, port, clock, variables, pause, lines, around);
  }

  /// With another pause after a failure.
  public Setup withPause(Duration length) {
    return new Setup(template, data, port, clock, environment, length, lines, around);
  }

  /// With somewhere for the log.
  public Setup withLines(Consumer<String> log) {
    return new Setup(template, data, port, clock, environment, pause, log, around);
  }

  /// With something around the world of each function.
  public Setup withAround(BiFunction<String, World, World> watch) {
    return new Setup(template, data, port, clock, environment, pause, lines, watch);
  }
}
