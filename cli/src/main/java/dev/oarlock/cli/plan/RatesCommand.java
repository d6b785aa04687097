package dev.oarlock.cli.plan;

import picocli.CommandLine.Command;

/// `oarlock rates`.
@Command(
    name = "rates",
    description =
        "Applies and shows what currencies are worth in the base currency, from day to day.",
    subcommands = {RatesApplyCommand.class, RatesShowCommand.class})
public final class RatesCommand {}
