package dev.oarlock.cli.instance;

import picocli.CommandLine.Option;

/// Which instance is meant: a running one on this machine, or a deployed stack.
public final class TargetOptions {
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
  public InstanceTable open() {
    return aws ? InstanceTable.deployed(stack) : InstanceTable.local(port);
  }
}
