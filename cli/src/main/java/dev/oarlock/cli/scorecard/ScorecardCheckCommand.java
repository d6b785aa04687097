package dev.oarlock.cli.scorecard;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.scorecard.diff.ScorecardSelectorText;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock scorecard check`: every mistake of a file at once.
@Command(
    name = "check",
    description = "Tells every mistake in a scorecard file, with its line and what to do about it.")
final class ScorecardCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the scorecard file")
  private @Nullable Path file;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var path = ProjectPaths.absolutePath(Objects.requireNonNull(file));
    var cards = ScorecardFile.read(path).orThrow();
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(path.getFileName() + " is right: version " + cards.version() + ".");
    ScorecardSelectorText.lines(cards).forEach(out::println);
    out.flush();
    return 0;
  }
}
