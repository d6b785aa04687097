package dev.oarlock.cli.plays;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.domain.play.PlayOccasion;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `oarlock plays check`: every mistake of a file at once.
@Command(
    name = "check",
    description = "Tells every mistake in a file of plays, with its line and what to do about it.")
final class PlaysCheckCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the plays; plays/default.yaml is one")
  private @Nullable Path file;

  @Override
  public Integer call() {
    var path = required(file);
    var read = PlaysFile.read(path);
    if (read.catalog().isEmpty()) {
      return fail(String.join("\n", read.mistakes()));
    }
    var catalog = read.catalog().get();
    out()
        .printf(
            "%s is right: version %s, %d plays.%n",
            path.getFileName(), catalog.version(), catalog.plays().size());
    var unanswered = catalog.unanswered();
    if (!unanswered.isEmpty()) {
      out()
          .println(
              unanswered.stream()
                  .map(PlayOccasion::word)
                  .collect(Collectors.joining(", ", "There is no play for: ", ".")));
    }
    return 0;
  }
}
