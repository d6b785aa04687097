package dev.oarlock.mapping.format;

/// A column that is asked for and not there, or there twice.
public final class MissingColumnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MissingColumnException(String message) {
    super(message);
  }
}
