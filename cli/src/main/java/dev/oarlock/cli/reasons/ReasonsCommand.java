package dev.oarlock.cli.reasons;

import picocli.CommandLine.Command;

/// `oarlock reasons`: what one can choose from as the reason of a loss.
@Command(
    name = "reasons",
    description =
        "Applies and shows the picklist of reasons why customers leave or pay less, and prints the"
            + " losses with theirs.",
    subcommands = {ReasonsApplyCommand.class, ReasonsShowCommand.class, ReasonsCasesCommand.class})
public final class ReasonsCommand {}
