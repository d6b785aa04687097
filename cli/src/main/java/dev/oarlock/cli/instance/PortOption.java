package dev.oarlock.cli.instance;

import picocli.CommandLine.Option;

/// The port of the instance on this machine that is meant.
public final class PortOption {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the local instance (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  public int port() {
    return port;
  }
}
