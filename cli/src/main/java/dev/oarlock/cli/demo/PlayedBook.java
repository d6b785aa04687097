package dev.oarlock.cli.demo;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.demo.sample.SamplePeriod;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sample year as it was played the last time, kept beside what was built: playing it costs a
/// minute and more, and it is the same each time. What made it stands in it; by another build, with
/// other settings or after more than two weeks it is played anew.
record PlayedBook(Path folder, BookVersion version) {
  private static final String LABEL = "played";
  private static final Duration LONGEST = Duration.ofDays(14);

  static PlayedBook of(CloudSetup setup) {
    return new PlayedBook(
        ProjectPaths.projectFolder().resolve("cli/target/demo"), BookVersion.of(setup));
  }

  /// What was played, if it can be gone on with now; it is in that folder then, too.
  Optional<SamplePeriod> copyTo(Path data, Instant now) {
    try {
      var found = period().filter(it -> isNear(it, now));
      if (found.isPresent()) {
        copy(folder, data);
        Files.delete(data.resolve(LABEL));
      }
      return found;
    } catch (IOException | DateTimeException | NumberFormatException _) {
      return Optional.empty(); // half of it, or none: it is played anew
    }
  }

  private Optional<SamplePeriod> period() throws IOException {
    var label = folder.resolve(LABEL);
    if (!Files.exists(label)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(label);
    return lines.size() == 3 && lines.getFirst().equals(version.text())
        ? Optional.of(new SamplePeriod(Instant.parse(lines.get(1)), Integer.parseInt(lines.get(2))))
        : Optional.empty();
  }

  private static boolean isNear(SamplePeriod played, Instant now) {
    return !now.isBefore(played.end())
        && Duration.between(played.yearEnd(), now).compareTo(LONGEST) <= 0;
  }

  /// Keeps what a cloud has come to; where nothing can be written, the next demo plays it anew.
  void keep(LocalCloud cloud, SamplePeriod played) {
    var fresh = folder.resolveSibling("demo-" + ProcessHandle.current().pid());
    try {
      cloud.saveTo(fresh);
      Files.write(
          fresh.resolve(LABEL),
          List.of(
              version.text(), played.yearEnd().toString(), Integer.toString(played.daysSince())));
      delete(folder);
      Files.move(fresh, folder);
    } catch (IOException | RuntimeException e) {
      cloud.setup().logLines().accept("the played book is not kept: " + e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.newDirectoryStream(from)) {
      for (var file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
