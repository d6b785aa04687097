package dev.oarlock.local.scorecard;

import picocli.CommandLine.Command;

/// `oarlock scorecard`: how health is computed, as a file that is checked, compared and applied.
@Command(
    name = "scorecard",
    description = "Checks, compares and applies the rules by which health is computed.",
    subcommands = {Check.class, Diff.class, Apply.class, Show.class})
public final class ScorecardCommand {}
