package dev.oarlock.cli.reasons;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.TargetOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock reasons apply`: puts a picklist in the place of the one before.
@Command(name = "apply", description = "Puts a picklist in force, in the place of the one before.")
final class ReasonsApplyCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the picklist; reasons/default.yaml is one")
  private @Nullable Path file;

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var catalog = ReasonsFile.read(required(file));
    try (var table = where.open()) {
      var store = table.reasons();
      if (store.load().equals(catalog)) {
        out().println("This picklist is in force already.");
        return 0;
      }
      store.apply(catalog, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      out().println("Picklist " + catalog.version() + " is in force for the next form.");
    }
    return 0;
  }
}
