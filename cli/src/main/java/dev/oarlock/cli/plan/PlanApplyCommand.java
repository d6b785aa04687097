package dev.oarlock.cli.plan;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.TargetOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var applied = PlanFile.read(required(file));
    try (var table = where.open()) {
      if (table.plans().load().plan().equals(Optional.of(applied))) {
        out().println("This plan is in force already.");
        return 0;
      }
      table.plans().apply(applied, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      out().println("The plan is in force for every report from now on.");
    }
    return 0;
  }
}
