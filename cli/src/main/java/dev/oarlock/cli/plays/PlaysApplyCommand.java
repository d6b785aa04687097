package dev.oarlock.cli.plays;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.play.PlayCatalog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock plays apply`: puts plays in the place of those before.
@Command(
    name = "apply",
    description = "Puts a file of plays in force. What was started before keeps its steps.")
final class PlaysApplyCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the plays; plays/default.yaml is one")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var catalog = PlaysFile.read(required(file)).orThrow();
    try (var table = where.open()) {
      var store = table.plays();
      var before = store.load();
      if (before.equals(catalog)) {
        return print(json, result(catalog, false), List.of("These plays are in force already."));
      }
      if (before.version().equals(catalog.version())) {
        return fail(
            "Version %s is in force and says something else. Give this file another version."
                    .formatted(catalog.version())
                + " The plays in force stay.");
      }
      store.apply(catalog, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      return print(
          json,
          result(catalog, true),
          List.of(
              "Version %s is in force for every play that is started from now on."
                  .formatted(catalog.version())));
    }
  }

  private static ObjectNode result(PlayCatalog catalog, boolean changed) {
    return JsonTree.object().put("version", catalog.version()).put("changed", changed);
  }
}
