package dev.oarlock.cli.command;

import picocli.CommandLine.Option;

/// Whether the result is printed as JSON, for programs.
public final class JsonOption {
  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  public boolean isSet() {
    return json;
  }
}
