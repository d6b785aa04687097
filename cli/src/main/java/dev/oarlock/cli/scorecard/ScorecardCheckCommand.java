package dev.oarlock.cli.scorecard;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.scorecard.diff.ScorecardSelectorText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock scorecard check`: every mistake of a file at once.
@Command(
    name = "check",
    description = "Tells every mistake in a scorecard file, with its line and what to do about it.")
final class ScorecardCheckCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the scorecard file")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    var path = required(file);
    var cards = ScorecardFile.read(path).orThrow();
    if (json.isSet()) {
      return printJson(JsonTree.object().put("version", cards.version()));
    }
    var out = out();
    out.println(path.getFileName() + " is right: version " + cards.version() + ".");
    ScorecardSelectorText.lines(cards).forEach(out::println);
    return 0;
  }
}
