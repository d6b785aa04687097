package dev.oarlock.cli.mapping;

import picocli.CommandLine.Command;

/// `oarlock mapping`: which events of systems of one's own become which signals.
@Command(
    name = "mapping",
    description = "Checks, applies and shows how events of systems of your own are read.",
    subcommands = {
      MappingCheckCommand.class,
      MappingApplyCommand.class,
      MappingShowCommand.class,
      MappingRemoveCommand.class,
    })
public final class MappingCommand {}
