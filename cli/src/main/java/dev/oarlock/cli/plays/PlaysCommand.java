package dev.oarlock.cli.plays;

import picocli.CommandLine.Command;

/// `oarlock plays`: what to do against a reason to leave, and what came of it.
@Command(
    name = "plays",
    description = "Checks, applies and shows plays: what to do against a risk, as a checklist.",
    subcommands = {
      PlaysCheckCommand.class,
      PlaysApplyCommand.class,
      PlaysShowCommand.class,
      PlaysSavesCommand.class
    })
public final class PlaysCommand {}
