package dev.oarlock.cli.instance;

import picocli.CommandLine.Mixin;
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

  @Mixin private PortOption local = new PortOption();

  public boolean isDeployed() {
    return aws;
  }

  public String stack() {
    return stack;
  }

  public int port() {
    return local.port();
  }

  /// Its table, to be closed after use.
  public InstanceTable open() {
    return aws ? InstanceTable.deployed(stack) : InstanceTable.local(port());
  }
}
