package dev.oarlock.local.cloud.function;

/// A function threw, timed out, or could not be started.
public final class FunctionException extends Exception {
  private static final long serialVersionUID = 1;

  FunctionException(String function, Throwable cause) {
    super(function + ": " + cause, cause);
  }
}
