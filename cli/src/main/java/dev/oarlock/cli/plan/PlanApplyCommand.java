package dev.oarlock.cli.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock plan apply`.
@Command(name = "apply", description = "Puts a plan in force, in the place of the one before.")
final class PlanApplyCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "a YAML file; docs/metrics.md has one")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var applied = PlanFile.read(required(file));
    try (var table = where.open()) {
      if (table.plans().load().plan().equals(Optional.of(applied))) {
        return print(json, changed(false), List.of("This plan is in force already."));
      }
      table.plans().apply(applied, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      return print(
          json, changed(true), List.of("The plan is in force for every report from now on."));
    }
  }

  private static ObjectNode changed(boolean changed) {
    return JsonTree.object().put("changed", changed);
  }
}
