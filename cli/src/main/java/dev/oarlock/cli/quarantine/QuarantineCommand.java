package dev.oarlock.cli.quarantine;

import picocli.CommandLine.Command;

/// `oarlock quarantine`: the messages that could not be taken in, with the reasons.
@Command(
    name = "quarantine",
    description = "Lists, shows, takes in again and throws away what could not be taken in.",
    subcommands = {
      QuarantineListCommand.class,
      QuarantineShowCommand.class,
      QuarantineReplayCommand.class,
      QuarantinePurgeCommand.class,
    })
public final class QuarantineCommand {}
