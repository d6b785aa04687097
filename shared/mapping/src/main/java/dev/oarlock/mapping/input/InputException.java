package dev.oarlock.mapping.input;

/// A mistake in a mapping, or in what it is applied to: where it is, what it is, what to do.
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String place, String problem, String remedy) {
    super(place + ": " + problem + "\n  " + remedy);
  }
}
