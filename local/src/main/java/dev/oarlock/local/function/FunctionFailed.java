package dev.oarlock.local.function;

/// A function threw, timed out, or could not be started.
public final class FunctionFailed extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailed(String function, Throwable cause) {
    super(function + ": " + cause, cause);
  }
}
