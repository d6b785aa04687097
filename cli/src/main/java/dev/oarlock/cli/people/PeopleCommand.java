package dev.oarlock.cli.people;

import picocli.CommandLine.Command;

/// `oarlock people`: who our people are, as a file that is checked and applied.
@Command(
    name = "people",
    description = "Checks, applies and shows who our people are and what systems call them.",
    subcommands = {PeopleCheckCommand.class, PeopleApplyCommand.class, PeopleShowCommand.class})
public final class PeopleCommand {}
