package dev.oarlock.cli.reasons;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock reasons apply`: puts a picklist in the place of the one before.
@Command(name = "apply", description = "Puts a picklist in force, in the place of the one before.")
final class ReasonsApplyCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the picklist; reasons/default.yaml is one")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var catalog = ReasonsFile.read(required(file));
    try (var table = where.open()) {
      var store = table.reasons();
      if (store.load().equals(catalog)) {
        return print(json, result(catalog, false), List.of("This picklist is in force already."));
      }
      store.apply(catalog, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      return print(
          json,
          result(catalog, true),
          List.of("Picklist " + catalog.version() + " is in force for the next form."));
    }
  }

  private static ObjectNode result(ReasonCatalog catalog, boolean changed) {
    return JsonTree.object().put("version", catalog.version()).put("changed", changed);
  }
}
