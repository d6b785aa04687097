package dev.oarlock.cli.instance;

/// No instance answers on a port; the message says what to type.
public final class InstanceNotRunning extends RuntimeException {
  private static final long serialVersionUID = 1;

  InstanceNotRunning(int port) {
    super(RunningInstance.databaseAdvice(port).orElseGet(() -> advice(port)));
  }

  private static String advice(int port) {
    return "No Oarlock is running on port "
        + port
        + ". Start one in another terminal with: ./oarlock up"
        + (port == 3000 ? "" : " --port " + port);
  }
}
