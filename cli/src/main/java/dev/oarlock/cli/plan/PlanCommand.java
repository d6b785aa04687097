package dev.oarlock.cli.plan;

import picocli.CommandLine.Command;

/// `oarlock plan`.
@Command(
    name = "plan",
    description = "Applies and shows the plan: planned churn, costs, the fiscal year.",
    subcommands = {PlanApplyCommand.class, PlanShowCommand.class})
public final class PlanCommand {}
