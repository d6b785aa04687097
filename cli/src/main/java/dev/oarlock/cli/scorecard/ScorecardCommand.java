package dev.oarlock.cli.scorecard;

import picocli.CommandLine.Command;

/// `oarlock scorecard`: how health is computed, as a file that is checked, compared and applied.
@Command(
    name = "scorecard",
    description = "Checks, compares and applies the rules by which health is computed.",
    subcommands = {
      ScorecardCheckCommand.class,
      ScorecardDiffCommand.class,
      ScorecardApplyCommand.class,
      ScorecardShowCommand.class
    })
public final class ScorecardCommand {}
