package dev.oarlock.cli.plays;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayOccasion;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock plays check`: every mistake of a file at once.
@Command(
    name = "check",
    description = "Tells every mistake in a file of plays, with its line and what to do about it.")
final class PlaysCheckCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the plays; plays/default.yaml is one")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    var path = required(file);
    var read = PlaysFile.read(path);
    if (read.catalog().isEmpty()) {
      return fail(String.join("\n", read.mistakes()));
    }
    var catalog = read.catalog().get();
    if (json.isSet()) {
      return printJson(json(catalog));
    }
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

  private static ObjectNode json(PlayCatalog catalog) {
    var node =
        JsonTree.object().put("version", catalog.version()).put("plays", catalog.plays().size());
    var unanswered = node.putArray("unanswered");
    catalog.unanswered().forEach(occasion -> unanswered.add(occasion.word()));
    return node;
  }
}
