package dev.oarlock.cli.identity;

import picocli.CommandLine.Command;

/// `oarlock identity`: ids of other systems that nobody has said whose they are.
@Command(
    name = "identity",
    description = "Lists ids of other systems that nobody knows, and says whose they are.",
    subcommands = {
      IdentityListCommand.class,
      IdentityLinkCommand.class,
      IdentityUnlinkCommand.class,
      IdentityNewCommand.class,
      IdentityIgnoreCommand.class,
      IdentityAskCommand.class,
    })
public final class IdentityCommand {}
