package dev.oarlock.local.scorecard;

import picocli.CommandLine.Option;

/// Which instance is meant: a running one on this machine, or a deployed stack.
public final class Where {
  @Option(names = "--aws", description = "the deployed stack, with your own credentials")
  private boolean aws;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "the deployed stack's name (default: ${DEFAULT-VALUE})")
  private String stack = "oarlock";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the local instance (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  /// Its table, to be closed after use.
  public Table open() {
    return aws ? Table.deployed(stack) : Table.local(port);
  }
}
