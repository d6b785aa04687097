package dev.oarlock.cli.endtoend;

import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.stream.Stream;

/// Commands typed at an instance, which is found as one that was started by `up` is.
public record CloudTerminal(LocalCloud cloud) {
  /// What a command printed and complained about, and how it ended.
  public record TypedResult(String said, int exit) {}

  public TypedResult type(String... words) {
    var port = URI.create(cloud.url()).getPort();
    var instance = new RunningInstance(port, cloud.url(), "", ProcessHandle.current().pid(), "");
    instance.register();
    try {
      var said = new StringWriter();
      var exit =
          OarlockCommand.commandLine()
              .setOut(new PrintWriter(said))
              .setErr(new PrintWriter(said))
              .execute(
                  Stream.concat(Stream.of(words), Stream.of("--port", Integer.toString(port)))
                      .toArray(String[]::new));
      return new TypedResult(said.toString(), exit);
    } finally {
      instance.unregister();
    }
  }

  /// What it said, where how it ended is another's question.
  public String said(String... words) {
    return type(words).said();
  }
}
