package dev.oarlock.bench.faults.effect;

/// The process of a function is gone: an error, so that no handler goes on after it.
public final class ProcessCrash extends Error {
  private static final long serialVersionUID = 1;

  public ProcessCrash() {
    super("the process is gone", null, false, false);
  }
}
